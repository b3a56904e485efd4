namespace PolicingReform;

/// <summary>How stances become an index from 0 to 100, as data.</summary>
/// <remarks>
/// A stance is scored, the scores of a participant are averaged, and the averages of the participants are averaged:
/// each participant counts once, however much was said. Statements that do not evaluate are missing, not neutral.
/// </remarks>
public sealed record TrustIndexDefinition : Noun
{
    /// <summary>Creates a definition.</summary>
    /// <param name="name">Its name, which every result carries.</param>
    /// <param name="favourable">The score of a favourable stance, from 0 to 100.</param>
    /// <param name="mixed">The score of a mixed stance, from 0 to 100.</param>
    /// <param name="unfavourable">The score of an unfavourable stance, from 0 to 100.</param>
    /// <exception cref="ArgumentException">The name is empty or a score is out of range.</exception>
    public TrustIndexDefinition(string name, double favourable, double mixed, double unfavourable)
    {
        Name = Require.Text(name);
        Favourable = Require.InRange(favourable, 0, 100);
        Mixed = Require.InRange(mixed, 0, 100);
        Unfavourable = Require.InRange(unfavourable, 0, 100);
    }

    /// <summary>Favourable 100, mixed 50, unfavourable 0.</summary>
    public static TrustIndexDefinition ThreeSteps { get; } = new("three steps (100, 50, 0)", 100, 50, 0);

    /// <summary>The name, which every result carries.</summary>
    public string Name { get; }

    /// <summary>The score of a favourable stance.</summary>
    public double Favourable { get; }

    /// <summary>The score of a mixed stance.</summary>
    public double Mixed { get; }

    /// <summary>The score of an unfavourable stance.</summary>
    public double Unfavourable { get; }

    /// <summary>The lowest score a stance can have.</summary>
    public double Lowest => Math.Min(Favourable, Math.Min(Mixed, Unfavourable));

    /// <summary>The highest score a stance can have.</summary>
    public double Highest => Math.Max(Favourable, Math.Max(Mixed, Unfavourable));

    /// <summary>Returns the score of a stance, or null for one that does not evaluate.</summary>
    /// <param name="stance">The stance.</param>
    public double? Score(Stance stance) => Require.Defined(stance) switch
    {
        Stance.Favourable => Favourable,
        Stance.Mixed => Mixed,
        Stance.Unfavourable => Unfavourable,
        _ => null,
    };

    private protected override string Say() => Name;
}
