namespace PolicingReform;

/// <summary>What is measured of a place.</summary>
public enum PlaceQuantity
{
    /// <summary>The number of residents.</summary>
    Residents,

    /// <summary>The number of residents of its urban centre.</summary>
    UrbanResidents,

    /// <summary>The number of displaced persons living there.</summary>
    DisplacedPersons,

    /// <summary>The area within its borders.</summary>
    Area,

    /// <summary>The distance to another place.</summary>
    Distance,
}

/// <summary>A published figure about a place; a place holds several, and they may conflict.</summary>
public sealed record PlaceFigure : Noun
{
    /// <summary>Creates a figure.</summary>
    /// <param name="quantity">What is measured.</param>
    /// <param name="figure">The figure as published.</param>
    public PlaceFigure(PlaceQuantity quantity, PublishedFigure figure) =>
        (Quantity, Figure) = (Require.Defined(quantity), Require.NotNull(figure));

    /// <summary>What is measured.</summary>
    public PlaceQuantity Quantity { get; }

    /// <summary>The figure as published.</summary>
    public PublishedFigure Figure { get; }

    /// <summary>The date it describes, or null where none is stated.</summary>
    public ReducedDate? AsOf { get; init; }

    /// <summary>The census its source says it comes from, by year, or null.</summary>
    public int? CensusOf { get; init; }

    /// <summary>The other end of a distance, or null.</summary>
    public PlaceId? To { get; init; }

    private protected override string Say() =>
        $"{Quantity} {Figure.AsPrinted}{(AsOf is null ? "" : $", {AsOf}")}";
}
