using PolicingReform;
using PolicingReform.CaseStudies;

namespace IraqLocalPolice;

/// <summary>The report as a page.</summary>
internal static class PageReport
{
    public static string Html(Study study) => HtmlPage.Render(
        study.Title,
        Wording.Lead,
        [.. Asked(study), .. Judged(study), .. Represented(study), .. Order(study), .. Change(study)]);

    private static PageSection[] Asked(Study study) =>
    [
        new("Who was asked what") { Paragraphs = [.. Wording.Fieldwork(study)] },
        new(Wording.CoverageHeading) { Result = study.Coverage() },
        new(Wording.FindingsHeading)
        {
            Paragraphs = [.. study.Validate().Select(finding => $"{finding.Subject}: {finding.Message}")],
        },
    ];

    private static PageSection[] Judged(Study study) =>
    [
        new(Wording.StancesHeading)
        {
            Paragraphs = [Wording.Stances],
            Result = study.Stances(),
            ShowsPicture = true,
        },
        new("Who says so") { Paragraphs = [Wording.WhoSaysSo], Result = study.WhoSaysSo(), ShowsPicture = true },
    ];

    private static PageSection[] Represented(Study study)
    {
        ResultTable<RepresentationGap> gaps = study.RepresentationGaps();
        return
        [
            new(Wording.GapsHeading) { Paragraphs = [Wording.Gaps(study)], Result = gaps, ShowsPicture = true },
            new("The gaps in words") { Paragraphs = [.. gaps.Select(gap => gap.ToString())] },
            new("The same as ratios") { Result = gaps.RatioPlot(), ShowsPicture = true, ShowsTable = false },
            new(Wording.ScenariosHeading)
            {
                Paragraphs = [Wording.Scenarios],
                Result = Wording.WomenInScenarios(),
                ShowsPicture = true,
            },
        ];
    }

    private static PageSection[] Order(Study study) =>
    [
        new(Wording.ArenaHeading) { Paragraphs = [Wording.Arena], Result = study.Arena(), ShowsPicture = true },
        new(Wording.RecourseHeading)
        {
            Paragraphs = [Wording.Recourse],
            Result = study.Recourse(),
            ShowsPicture = true,
        },
        new("What keeps people away") { Result = study.AccessBarriers() },
    ];

    private static PageSection[] Change(Study study) =>
    [
        new(Wording.RecommendationsHeading)
        {
            Paragraphs = [Wording.Recommendations],
            Result = study.Evidence(),
            ShowsPicture = true,
        },
        new(Wording.StatementsHeading) { Paragraphs = [.. Wording.Statements(study)] },
        new(Wording.ExampleHeading)
        {
            Paragraphs = [Wording.Example],
            Result = ExampleStudy.Create().TrustIndices(),
            ShowsPicture = true,
        },
        new("Where it stands")
        {
            Paragraphs =
            [
                "The paper prints no page numbers; those given are inferred from its own page references.",
            ],
            Result = study.Explain(study.RepresentationGaps()),
        },
    ];

    // Written beside and moved into place: a page is there whole or not at all.
    public static void Save(Study study, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string partial = path + ".partial";
        File.WriteAllText(partial, Html(study));
        File.Move(partial, path, overwrite: true);
    }
}
