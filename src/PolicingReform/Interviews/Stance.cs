namespace PolicingReform;

/// <summary>How a statement judges the present state of a theme.</summary>
public enum Stance
{
    /// <summary>It speaks of the theme without judging its present state, for example by a proposal.</summary>
    NotEvaluating,

    /// <summary>It judges the present state well.</summary>
    Favourable,

    /// <summary>It judges the present state well in part.</summary>
    Mixed,

    /// <summary>It judges the present state badly.</summary>
    Unfavourable,
}

/// <summary>A stance that somebody read in a statement.</summary>
public sealed record StanceReading : Noun
{
    /// <summary>Creates a reading.</summary>
    /// <param name="theme">The code of the theme.</param>
    /// <param name="stance">The stance.</param>
    /// <exception cref="ArgumentException">The code is malformed or the stance is not defined.</exception>
    public StanceReading(string theme, Stance stance) =>
        (Theme, Stance) = (Slug.Required(theme, nameof(theme)), Require.Defined(stance));

    /// <summary>The code of the theme.</summary>
    public string Theme { get; }

    /// <summary>The stance.</summary>
    public Stance Stance { get; }

    internal ThemeId ThemeId => new(Theme);

    /// <summary>Readings of one text: at most one by each theme.</summary>
    internal static ValueList<StanceReading> OnceByTheme(ValueList<StanceReading> readings, string parameterName)
    {
        Require.NotNull(readings, parameterName);
        HashSet<string> themes = new(StringComparer.Ordinal);
        foreach (StanceReading reading in readings)
        {
            if (!themes.Add(reading.Theme))
            {
                throw Require.Broken(
                    $"{parameterName} held {reading.Theme} twice; a text is read once for each theme.",
                    parameterName);
            }
        }

        return readings;
    }

    private protected override string Say() => $"{Theme}: {Stance}";
}
