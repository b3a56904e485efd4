using PolicingReform;

namespace Analyst;

/// <summary>What a study can be asked: a section for each question that it holds something for.</summary>
internal static class StudySections
{
    public static PageSection[] Of(Study study) =>
        [.. Asked(study), .. Judged(study), .. Represented(study), .. Order(study), .. Change(study)];

    private static IEnumerable<PageSection> Asked(Study study)
    {
        if (study.Coverage() is CoverageStatement coverage)
        {
            yield return new("What the study holds, and what it cannot say")
            {
                Paragraphs = [$"Asked: {string.Join(" ", study.Fieldwork!.Questions)}"],
                Result = coverage,
            };
        }

        if (study.Validate() is { Count: > 0 } findings)
        {
            yield return new("What can hardly be right")
            {
                Paragraphs = [.. findings.Select(finding => $"{finding.Subject}: {finding.Message}")],
            };
        }
    }

    private static IEnumerable<PageSection> Judged(Study study)
    {
        if (study.TrustIndices() is { Count: > 0 } trust)
            yield return new("How far the police are trusted") { Result = trust, ShowsPicture = true };
        if (study.Stances() is { Count: > 0 } stances)
        {
            yield return new("How statements judge the police")
            {
                Paragraphs = ["Numbers of speakers; no share of a population follows from them."],
                Result = stances,
                ShowsPicture = true,
            };
        }

        if (study.WhoSaysSo() is { Themes.Count: > 0 } contrast)
            yield return new("Who says so") { Result = contrast, ShowsPicture = true };
    }

    private static IEnumerable<PageSection> Represented(Study study)
    {
        if (study.Comparisons.Count == 0)
            yield break;
        ResultTable<RepresentationGap> gaps = study.RepresentationGaps();
        yield return new("Whom the police represent")
        {
            Paragraphs = [$"Intervals are at {study.Settings.ConfidenceLevel}."],
            Result = gaps,
            ShowsPicture = true,
        };
        yield return new("The gaps in words") { Paragraphs = [.. gaps.Select(gap => gap.ToString())] };
        yield return new("Where the figures stand") { Result = study.Explain(gaps) };
    }

    private static IEnumerable<PageSection> Order(Study study)
    {
        if (study.Deployments.Count > 0)
        {
            yield return new("Who keeps order where")
            {
                Paragraphs = ["Where the study is silent nothing follows."],
                Result = study.Arena(),
                ShowsPicture = true,
            };
        }

        if (study.RecoursePaths.Count > 0)
            yield return new("Whom people turn to") { Result = study.Recourse(), ShowsPicture = true };
        if (study.Barriers.Count > 0)
            yield return new("What keeps people away") { Result = study.AccessBarriers() };
    }

    private static IEnumerable<PageSection> Change(Study study)
    {
        if (study.Recommendations.Count > 0)
        {
            yield return new("What should change, and what illustrates it")
            {
                Paragraphs = ["Statements beside a recommendation illustrate it and prove nothing."],
                Result = study.Evidence(),
                ShowsPicture = true,
            };
        }

        // Interviews that are not public are not shown one by one.
        if (study.Statements.Count > 0 && study.Fieldwork?.Exposure != Exposure.Confidential)
        {
            yield return new("The statements")
            {
                Paragraphs = [.. study.Statements.Select(statement => $"{statement.Id}: {statement}")],
            };
        }
    }
}
