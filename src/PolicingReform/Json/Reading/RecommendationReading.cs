namespace PolicingReform.Json;

/// <summary>Turns the recommendations of a document into nouns.</summary>
internal static class RecommendationReading
{
    public static Recommendation? Of(RecommendationDocument recommendation, DocumentPath path)
    {
        ValueList<PageRange> pages = path.List("pages", recommendation.Pages, Pages);
        ValueList<StatementId> supporting = path.Ids<StatementId>("supporting", recommendation.Supporting);
        ValueList<StatementId> contradicting = path.Ids<StatementId>("contradicting", recommendation.Contradicting);
        ValueList<string> addressees = path.Texts("addresseesInText", recommendation.AddresseesInText);
        ValueList<string> themes = path.Texts("themes", recommendation.Themes);
        ValueList<string> obstacles = path.Texts("obstacles", recommendation.Obstacles);
        ValueList<string> risks = path.Texts("risks", recommendation.Risks);
        ImplementationStatus? status =
            recommendation.Status is null ? null : Status(recommendation.Status, path.Field("status"));
        bool complete = path.HasAll(
            (recommendation.Id, "id"), (recommendation.Addressee, "addressee"), (recommendation.Summary, "summary"));
        if (SourceReading.Source(recommendation.Source, path) is not Locator source || !complete)
            return null;
        return path.Try(() => new Recommendation(
            new RecommendationId(recommendation.Id!), recommendation.Addressee!, recommendation.Summary!, source)
        {
            AddresseesInText = addressees,
            Pages = pages,
            Themes = themes,
            Supporting = supporting,
            Contradicting = contradicting,
            Obstacles = obstacles,
            Risks = risks,
            Feasibility = recommendation.Feasibility,
            Status = status,
        });
    }

    private static PageRange? Pages(PagesDocument pages, DocumentPath path) =>
        path.HasAll((pages.First, "first"), (pages.Last, "last"))
            ? path.Try(() => new PageRange(pages.First!.Value, pages.Last!.Value))
            : null;

    private static ImplementationStatus? Status(StatusDocument status, DocumentPath path)
    {
        ImplementationState? state = path.Enumerated<ImplementationState>(status.State, "state");
        bool complete = path.Has(status.Summary, "summary");
        return SourceReading.Source(status.Source, path) is Locator source && complete && state is not null
            ? path.Try(() => new ImplementationStatus(state.Value, status.Summary!, source))
            : null;
    }
}
