using System.Text;
using PolicingReform;
using PolicingReform.CaseStudies;
using PolicingReform.Json;

namespace MinimalHost;

/// <summary>A study behind a few addresses: the settings are given once, and every answer obeys them.</summary>
public static class StudyHost
{
    public static WebApplication Create(string[] args)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
        builder.Services.AddPolicingReform(settings => settings with { ConfidenceLevel = ConfidenceLevel.Percent90 });
        builder.Services.AddSingleton(services =>
            IraqLocalPoliceStudy.Load().Under(services.GetRequiredService<AnalysisSettings>()));
        WebApplication app = builder.Build();
        app.MapGet("/gaps", (Study study) => Json(study.RepresentationGaps().ToJson()));
        app.MapGet("/stances", (Study study) => Json(study.Stances().ToJson()));
        app.MapGet("/arena", (Study study) => Json(study.Arena().ToJson()));
        app.MapGet("/places/{id}", About);
        app.MapPost("/check", Check);
        return app;
    }

    // Ids are parsed by the framework itself: a malformed one is a bad request.
    private static IResult About(PlaceId id, Study study)
    {
        if (!study.Places.TryGetValue(id.Value, out Place? place))
            return Results.NotFound($"The study holds no place {id}.");
        PlaceFile file = study.SaidAbout(place.Id);
        return Results.Text(string.Join(
            '\n',
            [
                place.Name,
                .. file.Statements.Select(statement => statement.ToString()),
                .. file.Views.Select(view => view.ToString()),
                .. file.Notes.Select(note => note.ToString()),
            ]));
    }

    // A file that somebody sends is read whole or not at all; what is wrong is said line by line.
    private static async Task<IResult> Check(HttpRequest request, StudyReader reader)
    {
        using MemoryStream file = new();
        await request.Body.CopyToAsync(file, request.HttpContext.RequestAborted);
        file.Position = 0;
        return reader.TryRead(file, out Study? study, out ValueList<Finding> broken)
            ? Results.Text(string.Join('\n', study.Validate()), "text/plain", Encoding.UTF8)
            : Results.Text(string.Join('\n', broken), "text/plain", Encoding.UTF8, StatusCodes.Status400BadRequest);
    }

    private static IResult Json(string json) => Results.Text(json, "application/json", Encoding.UTF8);
}
