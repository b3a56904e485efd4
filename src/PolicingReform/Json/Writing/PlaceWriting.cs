using static PolicingReform.Json.SourceWriting;

namespace PolicingReform.Json;

/// <summary>Turns places into what a file holds.</summary>
internal static class PlaceWriting
{
    public static PlaceDocument Of(Place place) => new(
        place.Id.Value,
        place.Name,
        place.Parent?.Value,
        TrueOrNull(place.IsSite),
        place.PrintedLevel,
        place.Pcode,
        place.PcodeLevel,
        place.Point?.Latitude,
        place.Point?.Longitude,
        List(place.OtherNames, SourceWriting.Of),
        List(place.Figures, Of),
        List(place.Communities, Of),
        List(place.Events, Of),
        List(place.CensusesNotHeld, census => new CensusDocument(census.Year, SourceWriting.Of(census.Source))),
        List(place.Sources, SourceWriting.Of));

    private static PlaceFigureDocument Of(PlaceFigure figure) => new(
        JsonNames.Of(figure.Quantity),
        SourceWriting.Of(figure.Figure),
        figure.AsOf?.ToString(),
        figure.CensusOf,
        figure.To?.Value);

    private static CommunityDocument Of(Community community) => new(
        community.Name,
        SourceWriting.Of(community.Source),
        community.Religion,
        community.Ethnicity,
        community.Tribe,
        community.Language,
        community.Prevalence,
        community.Share is null ? null : SourceWriting.Of(community.Share));

    private static EventDocument Of(DatedEvent each) => new(
        each.Kind.Code,
        each.Summary,
        SourceWriting.Of(each.When),
        SourceWriting.Of(each.Source),
        List(each.Figures, SourceWriting.Of),
        each.AccordingTo);
}
