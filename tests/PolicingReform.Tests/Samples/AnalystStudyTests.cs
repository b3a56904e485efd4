using PolicingReform.Json;

namespace PolicingReform.Tests.Samples;

public sealed class AnalystStudyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("policing-reform-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Validate_OfASoundStudy_GivesItsFindingsAndStatusZero()
    {
        AnalystRun run = await AnalystRun.OverAsync(CaseStudiesOf.Iraq.ToJson(), "study", "validate", "-", "--json");
        Assert.Equal("", run.Errors);
        Assert.Equal(0, run.Status);
        Assert.Equal("study validate", run.Json.GetProperty("command").GetString());
        Assert.Equal(
            CaseStudiesOf.Iraq.Validate().Select(finding => finding.Message),
            run.Rows.Select(row => row.GetProperty("message").GetString()));
        Assert.Equal(
            ["severity", "code", "subject", "message", "source"],
            run.Rows[0].EnumerateObject().Select(field => field.Name));
    }

    [Fact]
    public async Task Validate_OfABrokenFile_GivesItsFindingsAndStatusOne()
    {
        const string broken = "{\"format\": \"policing-reform-study\", \"version\": 1, \"id\": \"s\"}";
        AnalystRun run = await AnalystRun.OverAsync(broken, "study", "validate", "-", "--json");
        Assert.Equal(1, run.Status);
        Assert.Equal(
            "standard input, $.title (line 1): it is missing; a value is required.\n", run.Errors);
        Assert.Equal("error", Assert.Single(run.Rows).GetProperty("severity").GetString());
        AnalystRun report = await AnalystRun.OverAsync(broken, "study", "report", "-");
        Assert.Equal((1, "", run.Errors), (report.Status, report.Output, report.Errors));
    }

    [Fact]
    public async Task Report_OfAnyStudy_WritesThePageOfWhatItHolds()
    {
        string page = Path.Combine(_folder, "page.html"), rows = Path.Combine(_folder, "rows.csv");
        AnalystRun run = await AnalystRun.OverAsync(
            CaseStudiesOf.Iraq.ToJson(), "study", "report", "-", "--html", page, "--csv", rows, "--json");
        Assert.Equal("", run.Errors);
        Assert.Equal(0, run.Status);
        Assert.Equal(7, run.Rows.Count(row => row.GetProperty("section").GetString() == "Whom the police represent"));
        string html = File.ReadAllText(page);
        Assert.Contains("<svg", html, StringComparison.Ordinal);
        Assert.Contains("Whom people turn to", html, StringComparison.Ordinal);
        Assert.Equal(run.Rows.Length + 1, File.ReadAllLines(rows).Length);
        Assert.Equal(2, Directory.GetFiles(_folder).Length);
    }

    [Fact]
    public async Task Report_OfAStudyThatHoldsNothing_IsEmpty()
    {
        AnalystRun run = await AnalystRun.OverAsync(
            "{\"format\": \"policing-reform-study\", \"version\": 1, \"id\": \"s\", \"title\": \"Nothing\"}",
            "study", "report", "-", "--json");
        Assert.Equal("", run.Errors);
        Assert.Equal((0, 0), (run.Status, run.Rows.Length));
    }

    [Fact]
    public async Task Study_ThatIsNoFile_IsNamed()
    {
        string file = Path.Combine(_folder, "none.json");
        Assert.Equal(
            $"{file}: the file does not exist; check its name and its folder.\n",
            await AnalystRun.ErrorAsync(1, "", "study", "validate", file));
    }
}
