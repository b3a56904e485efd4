namespace PolicingReform.Tests.Invariants;

internal sealed partial record BadInput
{
    private static ProviderId AProviderId => new("a");

    private static RecourseId ARecourseId => new("a");

    private static BarrierId ABarrierId => new("a");

    private static RecourseStep AStep => new(AProviderId);

    private static RecoursePath APath => new(ARecourseId, APlaceId, "a", [AStep], Source);

    private static AccessBarrier ABarrier => new(ABarrierId, [APlaceId], "a", "a", Source);

    private static BadInput[] JusticeIds =>
    [
        new("ProviderId", "value was \"A\"; " + IdRule + Of("value"), () => _ = new ProviderId("A")),
        new("ProviderId.Parse", "s was \"A\"; " + IdRule, () => ProviderId.Parse("A", null)),
        new("RecourseId", "value was \"A\"; " + IdRule + Of("value"), () => _ = new RecourseId("A")),
        new("RecourseId.Parse", "s was \"A\"; " + IdRule, () => RecourseId.Parse("A", null)),
        new("BarrierId", "value was \"A\"; " + IdRule + Of("value"), () => _ = new BarrierId("A")),
        new("BarrierId.Parse", "s was \"A\"; " + IdRule, () => BarrierId.Parse("A", null)),
    ];

    private static BadInput[] Justice =>
    [
        new("JusticeProvider", "id was null; a value is required." + Of("id"),
            () => _ = new JusticeProvider(null!, "a", ATerm)),
        new("JusticeProvider", "name was empty; a text is required." + Of("name"),
            () => _ = new JusticeProvider(AProviderId, " ", ATerm)),
        new("JusticeProvider", "kind was null; a value is required." + Of("kind"),
            () => _ = new JusticeProvider(AProviderId, "a", null!)),
        new("JusticeProvider", "Sources was null; a value is required." + Of("Sources"),
            () => _ = new JusticeProvider(AProviderId, "a", ATerm) { Sources = null! }),
        new("RecourseStep", "provider was null; a value is required." + Of("provider"),
            () => _ = new RecourseStep(null!)),
        new("RecourseStep", "Condition was empty; a text is required." + Of("Condition"),
            () => _ = AStep with { Condition = "" }),
        new("RecourseStep", "Summary was empty; a text is required." + Of("Summary"),
            () => _ = AStep with { Summary = "" }),
        new("RecoursePath", "id was null; a value is required." + Of("id"),
            () => _ = new RecoursePath(null!, APlaceId, "a", [AStep], Source)),
        new("RecoursePath", "place was null; a value is required." + Of("place"),
            () => _ = new RecoursePath(ARecourseId, null!, "a", [AStep], Source)),
        new("RecoursePath", "problem was empty; a text is required." + Of("problem"),
            () => _ = new RecoursePath(ARecourseId, APlaceId, "", [AStep], Source)),
        new("RecoursePath", "steps was empty; at least one is required." + Of("steps"),
            () => _ = new RecoursePath(ARecourseId, APlaceId, "a", [], Source)),
        new("RecoursePath", "source was null; a value is required." + Of("source"),
            () => _ = new RecoursePath(ARecourseId, APlaceId, "a", [AStep], null!)),
        new("RecoursePath", "steps was null; a value is required." + Of("steps"),
            () => _ = new RecoursePath(ARecourseId, APlaceId, "a", null!, Source)),
        new("RecoursePath", "ForWhom was empty; a text is required." + Of("ForWhom"),
            () => _ = APath with { ForWhom = "" }),
        new("RecoursePath", "AccordingTo was empty; a text is required." + Of("AccordingTo"),
            () => _ = APath with { AccordingTo = "" }),
        new("AccessBarrier", "id was null; a value is required." + Of("id"),
            () => _ = new AccessBarrier(null!, [APlaceId], "a", "a", Source)),
        new("AccessBarrier", "places was empty; at least one is required." + Of("places"),
            () => _ = new AccessBarrier(ABarrierId, [], "a", "a", Source)),
        new("AccessBarrier", "to was empty; a text is required." + Of("to"),
            () => _ = new AccessBarrier(ABarrierId, [APlaceId], "", "a", Source)),
        new("AccessBarrier", "summary was empty; a text is required." + Of("summary"),
            () => _ = new AccessBarrier(ABarrierId, [APlaceId], "a", " ", Source)),
        new("AccessBarrier", "source was null; a value is required." + Of("source"),
            () => _ = new AccessBarrier(ABarrierId, [APlaceId], "a", "a", null!)),
        new("AccessBarrier", "places was null; a value is required." + Of("places"),
            () => _ = new AccessBarrier(ABarrierId, null!, "a", "a", Source)),
        new("AccessBarrier", "ForWhom was empty; a text is required." + Of("ForWhom"),
            () => _ = ABarrier with { ForWhom = "" }),
        new("AccessBarrier", "AccordingTo was empty; a text is required." + Of("AccordingTo"),
            () => _ = ABarrier with { AccordingTo = "" }),
    ];
}
