namespace PolicingReform.Json;

/// <summary>Turns the places of a document into nouns.</summary>
internal static class PlaceReading
{
    public static Place? Of(PlaceDocument place, DocumentPath path)
    {
        List<PlaceName> names = path.Field("otherNames").Each(place.OtherNames, Name);
        List<PlaceFigure> figures = path.Field("figures").Each(place.Figures, Figure);
        List<CensusNotHeld> censuses = path.Field("censusesNotHeld").Each(place.CensusesNotHeld, Census);
        ValueList<Locator> sources = SourceReading.Locators(place.Sources, path);
        if (place.Latitude is null != place.Longitude is null)
            path.Report("invalid-value", "it has one of latitude and longitude; a point needs both.");
        if (!path.Has(place.Id, "id") || !path.Has(place.Name, "name"))
            return null;
        return path.Try(() => new Place(new PlaceId(place.Id), place.Name)
        {
            Parent = place.Parent is string parent ? new PlaceId(parent) : null,
            IsSite = place.IsSite ?? false,
            Pcode = place.Pcode,
            Point = place is { Latitude: double latitude, Longitude: double longitude }
                ? new GeoPoint(latitude, longitude)
                : null,
            OtherNames = [.. names],
            Figures = [.. figures],
            CensusesNotHeld = [.. censuses],
            Sources = sources,
        });
    }

    private static PlaceName? Name(NameDocument name, DocumentPath path) =>
        SourceReading.Source(name.Source, path) is Locator source
            ? path.Try(() => new PlaceName(name.Text!, name.Language!, source))
            : null;

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
            ? new CensusNotHeld(census.Year.Value, source)
            : null;
}
