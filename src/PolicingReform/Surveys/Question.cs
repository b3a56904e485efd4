namespace PolicingReform.Surveys;

/// <summary>A question of a questionnaire that is answered on a scale.</summary>
public sealed record Question : Noun
{
    /// <summary>Creates a question.</summary>
    /// <param name="name">Its name, which is the name of its column in the data.</param>
    /// <param name="scale">The scale of its answers.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public Question(string name, ResponseScale scale) => (Name, Scale) = (Require.Text(name), Require.NotNull(scale));

    /// <summary>Its name, which is the name of its column in the data.</summary>
    public string Name { get; }

    /// <summary>The scale of its answers.</summary>
    public ResponseScale Scale { get; }

    /// <summary>How it was asked, a text a language.</summary>
    /// <exception cref="ArgumentException">Two texts are in one language.</exception>
    public ValueList<Wording> Wordings
    {
        get;
        init => field = Wording.OncePerLanguage(value, nameof(Wordings));
    }
    = [];

    private protected override string Say() => $"{Name} ({Scale})";
}
