namespace PolicingReform.Json;

/// <summary>Turns the recommendations of a document into nouns.</summary>
internal static class RecommendationReading
{
    public static Recommendation? Of(RecommendationDocument recommendation, DocumentPath path)
    {
        List<PageRange> pages = path.Field("pages").Each(recommendation.Pages, Pages);
        List<StatementId> supporting = path.Field("supporting").Each(recommendation.Supporting, Statement);
        List<StatementId> contradicting = path.Field("contradicting").Each(recommendation.Contradicting, Statement);
        return path.Has(recommendation.Id, "id")
            && SourceReading.Source(recommendation.Source, path) is Locator source
            ? path.Try(() => new Recommendation(
                new RecommendationId(recommendation.Id), recommendation.Addressee!, recommendation.Summary!, source)
            {
                Pages = [.. pages],
                Supporting = [.. supporting],
                Contradicting = [.. contradicting],
            })
            : null;
    }

    private static PageRange? Pages(PagesDocument pages, DocumentPath path) =>
        path.Has(pages.First, "first") && path.Has(pages.Last, "last")
            ? path.Try(() => new PageRange(pages.First.Value, pages.Last.Value))
            : null;

    private static StatementId? Statement(string id, DocumentPath path) => path.Try(() => new StatementId(id));
}
