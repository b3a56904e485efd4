namespace PolicingReform;

/// <summary>Which persons a number of personnel counts.</summary>
public enum StrengthCount
{
    /// <summary>The source does not say.</summary>
    Unspecified,

    /// <summary>Posts that were proposed.</summary>
    Proposed,

    /// <summary>Posts that are authorised.</summary>
    Authorised,

    /// <summary>Persons on the payroll, with those who only draw the salary.</summary>
    Payroll,

    /// <summary>Persons who serve.</summary>
    Active,
}

/// <summary>A published number of personnel, and which persons it counts.</summary>
/// <remarks>A strength of a part belongs to the actor that is the part, which is a member of the whole.</remarks>
public sealed record PersonnelStrength : Noun
{
    /// <summary>Creates a strength.</summary>
    /// <param name="counts">Which persons it counts.</param>
    /// <param name="figure">The figure as published.</param>
    /// <exception cref="ArgumentException">The count is not defined.</exception>
    public PersonnelStrength(StrengthCount counts, PublishedFigure figure)
    {
        Counts = Require.Defined(counts);
        Figure = Require.NotNull(figure);
    }

    /// <summary>Which persons it counts.</summary>
    public StrengthCount Counts { get; }

    /// <summary>The figure as published.</summary>
    public PublishedFigure Figure { get; }

    /// <summary>What part of the personnel is counted, such as officers; null for all.</summary>
    public string? What { get; init => field = Require.TextOrNull(value, parameterName: nameof(What)); }

    /// <summary>The date it describes, or null where none is stated.</summary>
    public ReducedDate? AsOf { get; init; }

    private protected override string Say() =>
        $"{Figure.AsPrinted}{(What is null ? "" : " " + What)}{(AsOf is null ? "" : $", {AsOf}")}";
}
