namespace PolicingReform;

/// <summary>Recommendations whose way back to the text is missing or leads nowhere.</summary>
internal static class RecommendationChecks
{
    public static IEnumerable<Finding> Of(Study study) => study.Recommendations.SelectMany(each => Of(each, study));

    private static IEnumerable<Finding> Of(Recommendation recommendation, Study study)
    {
        if (recommendation.Pages.Count == 0)
        {
            yield return new Finding(
                "recommendation-without-pages",
                Severity.Note,
                $"recommendation {recommendation.Id}",
                "it refers to no pages of the text.",
                [recommendation.Source]);
        }

        int? end = study.References[recommendation.Source.ReferenceId].LastPage;
        foreach (PageRange pages in recommendation.Pages.Where(pages => pages.Last > end))
        {
            yield return new Finding(
                "pages-past-the-end",
                Severity.Warning,
                $"recommendation {recommendation.Id}",
                $"it refers to pages {pages}, and the text ends on page {Numeral.Text(end!.Value)}.",
                [recommendation.Source]);
        }
    }
}
