namespace PolicingReform;

/// <summary>What kind of security actor somebody is: an open code list.</summary>
public sealed record ActorKind : Noun
{
    /// <summary>Creates a kind.</summary>
    /// <param name="code">Its code: lower-case words of a-z and 0-9 joined by single hyphens.</param>
    /// <param name="label">What people call it, in the singular.</param>
    /// <param name="isMilitarised">Whether it is armed and organised as soldiers are. Default: false.</param>
    /// <exception cref="ArgumentException">The code is malformed or the label is empty.</exception>
    public ActorKind(string code, string label, bool isMilitarised = false) =>
        (Code, Label, IsMilitarised) = (Slug.Required(code, nameof(code)), Require.Text(label), isMilitarised);

    /// <summary>The kinds that the study of Iraq needs; other countries add their own.</summary>
    public static ValueList<ActorKind> Known { get; } =
    [
        new("ministry", "ministry"),
        new("provincial-government", "provincial government"),
        new("local-council", "local council"),
        new("operations-command", "operations command", isMilitarised: true),
        new("local-police", "local police"),
        new("community-police", "community police"),
        new("specialised-police", "specialised police"),
        new("emergency-battalion", "emergency battalions of the police", isMilitarised: true),
        new("federal-police", "federal police", isMilitarised: true),
        new("army", "army", isMilitarised: true),
        new("counter-terrorism", "counter-terrorism force", isMilitarised: true),
        new("popular-mobilisation", "popular mobilisation force", isMilitarised: true),
        new("tribal-mobilisation", "tribal mobilisation force", isMilitarised: true),
        new("armed-group", "armed group outside the state", isMilitarised: true),
        new("intelligence", "intelligence service"),
        new("facilities-protection", "facilities protection force"),
        new("court", "court"),
        new("party", "political party or faction"),
        new("tribe", "tribe"),
        new("religious-institution", "religious institution"),
        new("civil-society-organisation", "civil society organisation"),
        new("international-organisation", "international organisation"),
        new("state", "foreign state"),
    ];

    /// <summary>The code, the same in every language.</summary>
    public string Code { get; }

    /// <summary>What people call it, in the singular.</summary>
    public string Label { get; }

    /// <summary>Whether it is armed and organised as soldiers are.</summary>
    public bool IsMilitarised { get; }

    /// <summary>Returns whether both have the same code; labels are for people and may differ by language.</summary>
    /// <param name="other">The other kind.</param>
    public bool Equals(ActorKind? other) => other is not null && other.Code == Code;

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Code);

    private protected override string Say() => Label;
}
