namespace PolicingReform.Tests.Invariants;

internal sealed partial record BadInput
{
    private static Place APlace => new(APlaceId, "a");

    private static Community ACommunity => new("a", Source);

    private static DatedEvent AnEvent => new(ATerm, "a", APeriod, Source);

    private static BadInput[] Places =>
    [
        new("PlaceId", "value was \"A\"; " + IdRule + Of("value"), () => _ = new PlaceId("A")),
        new("PlaceId.Parse", "s was \"A\"; " + IdRule, () => PlaceId.Parse("A", null)),
        new("GeoPoint", "latitude was 91; it must be from -90 to 90." + Of("latitude"), () => _ = new GeoPoint(91, 0)),
        new("GeoPoint", "latitude was NaN; it must be from -90 to 90." + Of("latitude"),
            () => _ = new GeoPoint(double.NaN, 0)),
        new("GeoPoint", "longitude was -180.5; it must be from -180 to 180." + Of("longitude"),
            () => _ = new GeoPoint(0, -180.5)),
        new("PlaceFigure", "figure was null; a value is required." + Of("figure"),
            () => _ = new PlaceFigure(PlaceQuantity.Area, null!)),
        new("PlaceFigure",
            "quantity was 9; it must be one of Residents, UrbanResidents, DisplacedPersons, Area, Distance." +
            Of("quantity"),
            () => _ = new PlaceFigure((PlaceQuantity)9, AFigure)),
        new("CensusNotHeld", "year was 0; it must be from 1 to 9999." + Of("year"),
            () => _ = new CensusNotHeld(0, Source)),
        new("CensusNotHeld", "source was null; a value is required." + Of("source"),
            () => _ = new CensusNotHeld(2014, null!)),
        new("Place", "Name was empty; a text is required." + Of("Name"), () => _ = new Place(new PlaceId("a"), "")),
        new("Place", "Id was null; a value is required." + Of("Id"), () => _ = new Place(null!, "a")),
        new("Place", "OtherNames was null; a value is required." + Of("OtherNames"),
            () => _ = APlace with { OtherNames = null! }),
        new("Place", "PrintedLevel was empty; a text is required." + Of("PrintedLevel"),
            () => _ = APlace with { PrintedLevel = "" }),
        new("Place", "Pcode was 31 characters long; at most 30 are kept." + Of("Pcode"),
            () => _ = APlace with { Pcode = new string('x', 31) }),
        new("Place", "PcodeLevel was 6; it must be from 0 to 5." + Of("PcodeLevel"),
            () => _ = APlace with { PcodeLevel = 6 }),
        new("Place", "PcodeLevel was -1; it must be from 0 to 5." + Of("PcodeLevel"),
            () => _ = APlace with { PcodeLevel = -1 }),
        new("Place", "Communities was null; a value is required." + Of("Communities"),
            () => _ = APlace with { Communities = null! }),
        new("Place", "Events was null; a value is required." + Of("Events"), () => _ = APlace with { Events = null! }),
        new("Place", "Figures was null; a value is required." + Of("Figures"),
            () => _ = APlace with { Figures = null! }),
        new("Place", "CensusesNotHeld was null; a value is required." + Of("CensusesNotHeld"),
            () => _ = APlace with { CensusesNotHeld = null! }),
        new("Place", "Sources was null; a value is required." + Of("Sources"),
            () => _ = APlace with { Sources = null! }),
        new("GeoPoint.KilometresTo", "other was null; a value is required." + Of("other"),
            () => new GeoPoint(0, 0).KilometresTo(null!)),
    ];

    private static BadInput[] Communities =>
    [
        new("Community", "name was empty; a text is required." + Of("name"), () => _ = new Community("", Source)),
        new("Community", "source was null; a value is required." + Of("source"), () => _ = new Community("a", null!)),
        new("Community", "Religion was empty; a text is required." + Of("Religion"),
            () => _ = ACommunity with { Religion = "" }),
        new("Community", "Ethnicity was empty; a text is required." + Of("Ethnicity"),
            () => _ = ACommunity with { Ethnicity = "" }),
        new("Community", "Tribe was empty; a text is required." + Of("Tribe"),
            () => _ = ACommunity with { Tribe = "" }),
        new("Community", "Language was empty; a text is required." + Of("Language"),
            () => _ = ACommunity with { Language = "" }),
        new("Community", "Prevalence was empty; a text is required." + Of("Prevalence"),
            () => _ = ACommunity with { Prevalence = "" }),
        new("DatedEvent", "kind was null; a value is required." + Of("kind"),
            () => _ = new DatedEvent(null!, "a", APeriod, Source)),
        new("DatedEvent", "summary was empty; a text is required." + Of("summary"),
            () => _ = new DatedEvent(ATerm, " ", APeriod, Source)),
        new("DatedEvent", "when was null; a value is required." + Of("when"),
            () => _ = new DatedEvent(ATerm, "a", null!, Source)),
        new("DatedEvent", "source was null; a value is required." + Of("source"),
            () => _ = new DatedEvent(ATerm, "a", APeriod, null!)),
        new("DatedEvent", "Figures was null; a value is required." + Of("Figures"),
            () => _ = AnEvent with { Figures = null! }),
        new("DatedEvent", "AccordingTo was empty; a text is required." + Of("AccordingTo"),
            () => _ = AnEvent with { AccordingTo = "" }),
    ];
}
