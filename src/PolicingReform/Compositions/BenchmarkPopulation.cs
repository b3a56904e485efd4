namespace PolicingReform;

/// <summary>Which population a body is compared with: an open code list.</summary>
/// <remarks>
/// The choice changes the answer: a gap against all residents is another than one against those old enough to be
/// hired. So a benchmark always says which it is.
/// </remarks>
public sealed record BenchmarkPopulation : Noun
{
    /// <summary>Creates a kind of population.</summary>
    /// <param name="code">Its code: lower-case words of a-z and 0-9 joined by single hyphens.</param>
    /// <param name="label">What people call it.</param>
    /// <exception cref="ArgumentException">The code is malformed or the label is empty.</exception>
    public BenchmarkPopulation(string code, string label) =>
        (Code, Label) = (Slug.Required(code, nameof(code)), Require.Text(label));

    /// <summary>All residents of an area, of any age.</summary>
    public static BenchmarkPopulation Residents { get; } = new("residents", "residents");

    /// <summary>Residents of working age.</summary>
    public static BenchmarkPopulation WorkingAge { get; } = new("working-age", "residents of working age");

    /// <summary>Residents who meet the conditions of recruitment.</summary>
    public static BenchmarkPopulation Eligible { get; } = new("eligible", "residents eligible for recruitment");

    /// <summary>The force as a whole, of which the body is a part.</summary>
    public static BenchmarkPopulation WholeForce { get; } = new("whole-force", "the force as a whole");

    /// <summary>The code, the same in every language.</summary>
    public string Code { get; }

    /// <summary>What people call it.</summary>
    public string Label { get; }

    /// <summary>Returns whether both have the same code; labels are for people and may differ by language.</summary>
    /// <param name="other">The other kind of population.</param>
    public bool Equals(BenchmarkPopulation? other) => other is not null && other.Code == Code;

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Code);

    private protected override string Say() => Label;
}
