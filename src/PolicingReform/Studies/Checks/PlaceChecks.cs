namespace PolicingReform;

/// <summary>Names and figures of places that cannot all be right.</summary>
internal static class PlaceChecks
{
    // A printed distance is rounded, and a town is no point.
    private const double DistanceTolerance = 0.2;

    public static IEnumerable<Finding> Of(Study study) => study.Places.SelectMany(place => Of(place, study));

    private static IEnumerable<Finding> Of(Place place, Study study) =>
    [
        .. Spellings(place),
        .. place.Figures.SelectMany(figure => Of(figure, place)),
        .. Conflicts(place),
        .. Distances(place, study),
    ];

    private static IEnumerable<Finding> Spellings(Place place)
    {
        // Spellings are of one script: a name and its translation are two names, not two spellings.
        string[] spellings =
        [
            .. place.OtherNames.Where(name => name.Language is "en" or "ar-Latn").Select(name => name.Text)
                .Prepend(place.Name).Distinct(StringComparer.Ordinal),
        ];
        if (spellings.Length > 1)
        {
            yield return new Finding(
                "several-spellings",
                Severity.Note,
                $"place {place.Id}",
                $"it is written {string.Join(", ", spellings)}; look it up by its id.",
                [.. place.OtherNames.Select(name => name.Source)]);
        }
    }

    private static IEnumerable<Finding> Of(PlaceFigure figure, Place place)
    {
        string subject = $"place {place.Id}, {figure.Quantity}";
        if (figure.Figure.Reading == FigureReading.Unreadable)
        {
            yield return Warning(
                "unreadable-figure", subject, $"\"{figure.Figure.AsPrinted}\" cannot be read as a number.", figure);
        }

        if (figure.Quantity == PlaceQuantity.Area && figure.Figure.Unit != FigureUnit.SquareKilometres
            && (figure.Figure.Low ?? figure.Figure.High) is not null)
        {
            yield return Warning(
                "unit-of-an-area",
                subject,
                $"\"{figure.Figure.AsPrinted}\" is printed in {figure.Figure.Unit}, which is no unit of area.",
                figure);
        }

        if (figure.Figure.Reading == FigureReading.NoneExists)
        {
            yield return new Finding(
                "no-figure-exists",
                Severity.Note,
                subject,
                $"its source says that there is none: {figure.Figure.AsPrinted}.",
                [figure.Figure.Source]);
        }

        if (place.CensusesNotHeld.FirstOrDefault(each => each.Year == figure.CensusOf) is CensusNotHeld census)
        {
            yield return new Finding(
                "census-not-held",
                Severity.Warning,
                subject,
                $"\"{figure.Figure.AsPrinted}\" is said to come from a census of {Numeral.Text(census.Year)}, " +
                "and none was held that year.",
                [figure.Figure.Source, census.Source]);
        }
    }

    // Of figures of one thing the two furthest apart are named, once for all of them and once for those not rounded:
    // if these can both hold, so can the others.
    private static IEnumerable<Finding> Conflicts(Place place) =>
        from one in place.Figures.GroupBy(each => (each.Quantity, each.AsOf, each.To, each.Figure.Unit))
        let apart = Furthest([.. one.Select(each => each.Figure)])
            ?? Furthest([.. one.Select(each => each.Figure).Where(each => each.Reading != FigureReading.About)])
        where apart is not null
        select new Finding(
            "conflicting-figures",
            Severity.Warning,
            $"place {place.Id}, {one.Key.Quantity}",
            $"\"{apart.Value.One.AsPrinted}\" and \"{apart.Value.Other.AsPrinted}\" cannot both hold.",
            [apart.Value.One.Source, apart.Value.Other.Source]);

    private static (PublishedFigure One, PublishedFigure Other)? Furthest(PublishedFigure[] figures)
    {
        PublishedFigure? lowest = figures.Where(each => each.High is not null).MinBy(each => each.High);
        PublishedFigure? highest = figures.Where(each => each.Low is not null).MaxBy(each => each.Low);
        if (lowest is null || highest is null || !AreApart(lowest, highest))
            return null;
        return Array.IndexOf(figures, lowest) < Array.IndexOf(figures, highest) ? (lowest, highest) : (highest, lowest);
    }

    // Two rounded figures may differ in their rounding; exact and stated ends may not.
    private static bool AreApart(PublishedFigure one, PublishedFigure other)
    {
        double slack = one.Reading == FigureReading.About || other.Reading == FigureReading.About ? 0.1 : 0;
        return IsBelow(one, other, slack) || IsBelow(other, one, slack);
    }

    private static bool IsBelow(PublishedFigure one, PublishedFigure other, double slack) =>
        one.High is double high && other.Low is double low && high * (1 + slack) < low;

    private static IEnumerable<Finding> Distances(Place place, Study study) =>
        from figure in place.Figures
        where figure.Quantity == PlaceQuantity.Distance && figure.To is not null
        let other = study.Places[figure.To!]
        where place.Point is not null && other.Point is not null
        let kilometres = place.Point!.KilometresTo(other.Point!)
        where kilometres < (1 - DistanceTolerance) * figure.Figure.Low
            || kilometres > (1 + DistanceTolerance) * figure.Figure.High
        select Warning(
            "distance-does-not-fit",
            $"place {place.Id}, {figure.Quantity}",
            $"\"{figure.Figure.AsPrinted}\" does not fit the coordinates, " +
            $"which are {Numeral.Fixed(kilometres, 0)} km " +
            $"from {other}.",
            figure);

    private static Finding Warning(string code, string subject, string message, PlaceFigure figure) =>
        new(code, Severity.Warning, subject, message, [figure.Figure.Source]);
}
