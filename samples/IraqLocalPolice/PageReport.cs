using PolicingReform;
using PolicingReform.CaseStudies;

namespace IraqLocalPolice;

/// <summary>The report as a page.</summary>
internal static class PageReport
{
    public static string Html(Study study)
    {
        ResultTable<RepresentationGap> gaps = study.RepresentationGaps();
        return HtmlPage.Render(
            study.Title,
            Wording.Lead,
            [
                new PageSection(Wording.CoverageHeading) { Result = study.Coverage() },
                new PageSection(Wording.FindingsHeading)
                {
                    Paragraphs = [.. study.Validate().Select(finding => $"{finding.Subject}: {finding.Message}")],
                },
                new PageSection(Wording.StancesHeading)
                {
                    Paragraphs = [Wording.Stances],
                    Result = study.Stances(),
                    ShowsPicture = true,
                },
                new PageSection(Wording.GapsHeading)
                {
                    Paragraphs = [Wording.Gaps(study)],
                    Result = gaps,
                    ShowsPicture = true,
                },
                new PageSection("The gaps in words") { Paragraphs = [.. gaps.Select(gap => gap.ToString())] },
                new PageSection(Wording.RecommendationsHeading)
                {
                    Paragraphs =
                    [
                        Wording.Recommendations,
                        .. study.Recommendations.Select(each =>
                            $"To {each.Addressee}: {each.Summary} {Evidence(each)}"),
                    ],
                },
                new PageSection(Wording.ExampleHeading)
                {
                    Paragraphs = [Wording.Example],
                    Result = ExampleStudy.Create().TrustIndices(),
                    ShowsPicture = true,
                },
                new PageSection("Where it stands")
                {
                    Paragraphs =
                    [
                        "The paper prints no page numbers; those given are inferred from its own page references.",
                    ],
                    Result = study.Explain(gaps),
                },
            ]);
    }

    private static string Evidence(Recommendation recommendation) =>
        $"(Pages: {(recommendation.Pages.Count == 0 ? "none given" : recommendation.Pages)}; illustrated by " +
        $"{recommendation.Supporting.Count}, contradicted by {recommendation.Contradicting.Count} printed statements.)";

    // Written beside and moved into place: a page is there whole or not at all.
    public static void Save(Study study, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string partial = path + ".partial";
        File.WriteAllText(partial, Html(study));
        File.Move(partial, path, overwrite: true);
    }
}
