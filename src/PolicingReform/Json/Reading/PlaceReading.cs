namespace PolicingReform.Json;

/// <summary>Turns the places of a document into nouns.</summary>
internal static class PlaceReading
{
    public static Place? Of(PlaceDocument place, DocumentPath path)
    {
        ValueList<WrittenName> names = path.List("otherNames", place.OtherNames, SourceReading.Name);
        ValueList<PlaceFigure> figures = path.List("figures", place.Figures, Figure);
        ValueList<CensusNotHeld> censuses = path.List("censusesNotHeld", place.CensusesNotHeld, Census);
        ValueList<Community> communities = path.List("communities", place.Communities, Community);
        ValueList<DatedEvent> events = path.List("events", place.Events, Event);
        ValueList<Locator> sources = SourceReading.Locators(place.Sources, path);
        if (place.Latitude is null != place.Longitude is null)
            path.Report("invalid-value", "it has one of latitude and longitude; a point needs both.");
        if (!path.HasAll((place.Id, "id"), (place.Name, "name")))
            return null;
        return path.Try(() => new Place(new PlaceId(place.Id!), place.Name!)
        {
            Parent = place.Parent is string parent ? new PlaceId(parent) : null,
            IsSite = place.IsSite ?? false,
            PrintedLevel = place.PrintedLevel,
            Pcode = place.Pcode,
            PcodeLevel = place.PcodeLevel,
            Point = place is { Latitude: double latitude, Longitude: double longitude }
                ? new GeoPoint(latitude, longitude)
                : null,
            OtherNames = names,
            Figures = figures,
            Communities = communities,
            Events = events,
            CensusesNotHeld = censuses,
            Sources = sources,
        });
    }

    private static Community? Community(CommunityDocument community, DocumentPath path)
    {
        PublishedFigure? share = community.Share is null
            ? null
            : SourceReading.Figure(community.Share, path.Field("share"), FigureUnit.Percent);
        bool complete = path.Has(community.Name, "name");
        if (SourceReading.Source(community.Source, path) is not Locator source || !complete)
            return null;
        return path.Try(() => new Community(community.Name!, source)
        {
            Religion = community.Religion,
            Ethnicity = community.Ethnicity,
            Tribe = community.Tribe,
            Language = community.Language,
            Prevalence = community.Prevalence,
            Share = share,
        });
    }

    private static DatedEvent? Event(EventDocument document, DocumentPath path)
    {
        ValueList<StatedFigure> figures = SourceReading.Stated("figures", document.Figures, path);
        bool complete = path.HasAll(
            (document.Kind, "kind"), (document.Summary, "summary"), (document.Period, "period"));
        if (SourceReading.Source(document.Source, path) is not Locator source || !complete
            || SourceReading.Period(document.Period!, path.Field("period")) is not Period period)
        {
            return null;
        }

        return path.Try(() => new DatedEvent(new Term(document.Kind!), document.Summary!, period, source)
        {
            Figures = figures,
            AccordingTo = document.AccordingTo,
        });
    }

    private static PlaceFigure? Figure(PlaceFigureDocument figure, DocumentPath path)
    {
        if (path.Enumerated<PlaceQuantity>(figure.Quantity, "quantity") is not PlaceQuantity quantity
            || !path.Has(figure.Figure, "figure")
            || SourceReading.Figure(figure.Figure, path.Field("figure"), Unit(quantity))
                is not PublishedFigure published)
        {
            return null;
        }

        return path.Try(() => new PlaceFigure(quantity, published)
        {
            AsOf = SourceReading.Date(figure.AsOf),
            CensusOf = figure.CensusOf,
            To = figure.To is string to ? new PlaceId(to) : null,
        });
    }

    private static FigureUnit Unit(PlaceQuantity quantity) => quantity switch
    {
        PlaceQuantity.Area => FigureUnit.SquareKilometres,
        PlaceQuantity.Distance => FigureUnit.Kilometres,
        _ => FigureUnit.Persons,
    };

    private static CensusNotHeld? Census(CensusDocument census, DocumentPath path) =>
        path.Has(census.Year, "year") && SourceReading.Source(census.Source, path) is Locator source
            ? path.Try(() => new CensusNotHeld(census.Year.Value, source))
            : null;
}
