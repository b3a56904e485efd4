namespace PolicingReform.Tests.Invariants;

internal sealed partial record BadInput
{
    private static ValueList<StanceReading> ReadTwice =>
        [new StanceReading("conduct", Stance.Mixed), new StanceReading("conduct", Stance.Favourable)];

    private static ViewId AViewId => new("a");

    private static ReportedView AView => new(AViewId, "a", "most", [APlaceId], Source);

    private static BadInput[] Interviews =>
    [
        new("TrustIndexDefinition", "mixed was 101; it must be from 0 to 100." + Of("mixed"),
            () => _ = new TrustIndexDefinition("a", 100, 101, 0)),
        new("TrustIndexDefinition", "name was empty; a text is required." + Of("name"),
            () => _ = new TrustIndexDefinition("", 100, 50, 0)),
        new("Theme", "description was empty; a text is required." + Of("description"),
            () => _ = new Theme("a", "a", "")),
        new("Theme", "code was \"A b\"; " + IdRule + Of("code"), () => _ = new Theme("A b", "a", "a")),
        new("Theme", "label was empty; a text is required." + Of("label"), () => _ = new Theme("a", " ", "a")),
        new("StanceReading", "stance was 9; it must be one of NotEvaluating, Favourable, Mixed, Unfavourable." +
            Of("stance"),
            () => _ = new StanceReading("a", (Stance)9)),
        new("StanceReading", "theme was \"Good conduct\"; " + IdRule + Of("theme"),
            () => _ = new StanceReading("Good conduct", Stance.Mixed)),
    ];

    private static BadInput[] Views =>
    [
        new("ViewId", "value was \"A\"; " + IdRule + Of("value"), () => _ = new ViewId("A")),
        new("ViewId.Parse", "s was \"A\"; " + IdRule, () => ViewId.Parse("A", null)),
        new("ReportedView", "id was null; a value is required." + Of("id"),
            () => _ = new ReportedView(null!, "a", "most", [APlaceId], Source)),
        new("ReportedView", "summary was empty; a text is required." + Of("summary"),
            () => _ = new ReportedView(AViewId, " ", "most", [APlaceId], Source)),
        new("ReportedView", "prevalence was empty; a text is required." + Of("prevalence"),
            () => _ = new ReportedView(AViewId, "a", "", [APlaceId], Source)),
        new("ReportedView", "scope was empty; at least one is required." + Of("scope"),
            () => _ = new ReportedView(AViewId, "a", "most", [], Source)),
        new("ReportedView", "source was null; a value is required." + Of("source"),
            () => _ = new ReportedView(AViewId, "a", "most", [APlaceId], null!)),
        new("ReportedView", "scope was null; a value is required." + Of("scope"),
            () => _ = new ReportedView(AViewId, "a", "most", null!, Source)),
        new("ReportedView", "HeldBy was empty; a text is required." + Of("HeldBy"),
            () => _ = AView with { HeldBy = "" }),
        new("ReportedView", "Categories was null; a value is required." + Of("Categories"),
            () => _ = AView with { Categories = null! }),
        new("ReportedView", "Actors was null; a value is required." + Of("Actors"),
            () => _ = AView with { Actors = null! }),
        new("ReportedView", "Readings was null; a value is required." + Of("Readings"),
            () => _ = AView with { Readings = null! }),
        new("ReportedView", "Readings held conduct twice; a text is read once for each theme." + Of("Readings"),
            () => _ = AView with { Readings = ReadTwice }),
        new("ReportedView", "Exception was empty; a text is required." + Of("Exception"),
            () => _ = AView with { Exception = "" }),
    ];
}
