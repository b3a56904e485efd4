namespace PolicingReform;

/// <summary>What kind of stakeholder a participant is: an open code list.</summary>
public sealed record ParticipantCategory : Noun
{
    /// <summary>Creates a category.</summary>
    /// <param name="code">Its code: lower-case words of a-z and 0-9 joined by single hyphens.</param>
    /// <param name="label">What people call it, in the singular.</param>
    /// <param name="isPolice">Whether its members belong to the police.</param>
    /// <exception cref="ArgumentException">The code is malformed or the label is empty.</exception>
    public ParticipantCategory(string code, string label, bool isPolice = false) =>
        (Code, Label, IsPolice) = (Slug.Required(code, nameof(code)), Require.Text(label), isPolice);

    /// <summary>An officer of the police, community police included.</summary>
    public static ParticipantCategory Police { get; } = new("police", "police officer", isPolice: true);

    /// <summary>A member or former member of a council or administration, or an adviser to one.</summary>
    public static ParticipantCategory LocalGovernment { get; } = new("local-government", "local official");

    /// <summary>A headman of a neighbourhood.</summary>
    public static ParticipantCategory Headman { get; } = new("headman", "headman (mokhtar)");

    /// <summary>A tribal elder or shaikh.</summary>
    public static ParticipantCategory Tribal { get; } = new("tribal", "tribal figure");

    /// <summary>A religious figure of any denomination.</summary>
    public static ParticipantCategory Religious { get; } = new("religious", "religious figure");

    /// <summary>An activist or member of civil society, women's rights included.</summary>
    public static ParticipantCategory CivilSociety { get; } = new("civil-society", "member of civil society");

    /// <summary>A scholar at a university.</summary>
    public static ParticipantCategory Academic { get; } = new("academic", "academic");

    /// <summary>A member of a forum where police and residents meet.</summary>
    public static ParticipantCategory ForumMember { get; } = new("forum-member", "member of a community forum");

    /// <summary>An officer of the army or of a mobilisation force.</summary>
    public static ParticipantCategory ArmedForces { get; } = new("armed-forces", "officer of the armed forces");

    /// <summary>A lawyer, judge or other legal expert.</summary>
    public static ParticipantCategory LegalExpert { get; } = new("legal-expert", "legal expert");

    /// <summary>An adviser of an international organisation or a foreign government.</summary>
    public static ParticipantCategory InternationalAdviser { get; } =
        new("international-adviser", "international adviser");

    /// <summary>The categories above; a study may add its own.</summary>
    public static ValueList<ParticipantCategory> Known { get; } =
    [
        Police, ForumMember, LocalGovernment, Headman, Tribal, Religious, CivilSociety, Academic, LegalExpert,
        ArmedForces, InternationalAdviser,
    ];

    /// <summary>The code, the same in every language.</summary>
    public string Code { get; }

    /// <summary>What people call it, in the singular.</summary>
    public string Label { get; }

    /// <summary>Whether its members belong to the police.</summary>
    public bool IsPolice { get; }

    /// <summary>Returns whether both have the same code; labels are for people and may differ by language.</summary>
    /// <param name="other">The other category.</param>
    public bool Equals(ParticipantCategory? other) => other is not null && other.Code == Code;

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Code);

    private protected override string Say() => Label;
}
