namespace PolicingReform.Tests.Invariants;

internal sealed partial record BadInput
{
    private static RecommendationId ARecommendationId => new("a");

    private static Recommendation ARecommendation => new(ARecommendationId, "a", "a", Source);

    private static BadInput[] Recommendations =>
    [
        new("RecommendationId", "value was \"A\"; " + IdRule + Of("value"), () => _ = new RecommendationId("A")),
        new("RecommendationId.Parse", "s was \"A\"; " + IdRule, () => RecommendationId.Parse("A", null)),
        new("Recommendation", "addressee was empty; a text is required." + Of("addressee"),
            () => _ = new Recommendation(new RecommendationId("a"), "", "x", Source)),
        new("Recommendation", "id was null; a value is required." + Of("id"),
            () => _ = new Recommendation(null!, "a", "a", Source)),
        new("Recommendation", "summary was empty; a text is required." + Of("summary"),
            () => _ = new Recommendation(ARecommendationId, "a", "", Source)),
        new("Recommendation", "source was null; a value is required." + Of("source"),
            () => _ = new Recommendation(ARecommendationId, "a", "a", null!)),
        new("Recommendation", "Pages was null; a value is required." + Of("Pages"),
            () => _ = ARecommendation with { Pages = null! }),
        new("Recommendation", "Supporting was null; a value is required." + Of("Supporting"),
            () => _ = ARecommendation with { Supporting = null! }),
        new("Recommendation", "Contradicting was null; a value is required." + Of("Contradicting"),
            () => _ = ARecommendation with { Contradicting = null! }),
        new("Recommendation", "AddresseesInText was null; a value is required." + Of("AddresseesInText"),
            () => _ = ARecommendation with { AddresseesInText = null! }),
        new("Recommendation", "AddresseesInText[1] was empty; a text is required." + Of("AddresseesInText[1]"),
            () => _ = ARecommendation with { AddresseesInText = ["a", " "] }),
        new("Recommendation", "Themes was null; a value is required." + Of("Themes"),
            () => _ = ARecommendation with { Themes = null! }),
        new("Recommendation", "Themes was \"Good conduct\"; " + IdRule + Of("Themes"),
            () => _ = ARecommendation with { Themes = ["trust", "Good conduct"] }),
        new("Recommendation", "Obstacles was null; a value is required." + Of("Obstacles"),
            () => _ = ARecommendation with { Obstacles = null! }),
        new("Recommendation", "Obstacles[1] was empty; a text is required." + Of("Obstacles[1]"),
            () => _ = ARecommendation with { Obstacles = ["a", " "] }),
        new("Recommendation", "Risks was null; a value is required." + Of("Risks"),
            () => _ = ARecommendation with { Risks = null! }),
        new("Recommendation", "Risks[1] was empty; a text is required." + Of("Risks[1]"),
            () => _ = ARecommendation with { Risks = ["a", " "] }),
        new("Recommendation", "Feasibility was empty; a text is required." + Of("Feasibility"),
            () => _ = ARecommendation with { Feasibility = "" }),
        new("PageRange", "last was 3; it must be at least 4." + Of("last"), () => _ = new PageRange(4, 3)),
        new("PageRange", "first was 0; it must be at least 1." + Of("first"), () => _ = new PageRange(0, 3)),
        new("ImplementationStatus", "state was 9; it must be one of NotStarted, Begun, UnderWay, Done." + Of("state"),
            () => _ = new ImplementationStatus((ImplementationState)9, "a", Source)),
        new("ImplementationStatus", "summary was empty; a text is required." + Of("summary"),
            () => _ = new ImplementationStatus(ImplementationState.Done, " ", Source)),
        new("ImplementationStatus", "source was null; a value is required." + Of("source"),
            () => _ = new ImplementationStatus(ImplementationState.Done, "a", null!)),
    ];
}
