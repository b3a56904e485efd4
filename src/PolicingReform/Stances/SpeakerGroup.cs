namespace PolicingReform;

/// <summary>A group of speakers whose words are set beside those of others; groups may overlap.</summary>
public sealed class SpeakerGroup
{
    private readonly Func<Attribution, bool> _holds;

    private SpeakerGroup(string code, string label, Func<Attribution, bool> holds) =>
        (Code, Label, _holds) = (code, label, holds);

    /// <summary>The groups, in the order of a table: police first, women last, since they overlap with all.</summary>
    public static ValueList<SpeakerGroup> All { get; } =
    [
        new("police", "police", speaker => speaker.Category.IsPolice),
        Of("officials", "other officials", ParticipantCategory.LocalGovernment, ParticipantCategory.Headman),
        Of("civil-society", "civil society", ParticipantCategory.CivilSociety, ParticipantCategory.ForumMember),
        Of("academics", "academics and legal experts", ParticipantCategory.Academic, ParticipantCategory.LegalExpert),
        Of(
            "religious-and-tribal",
            "religious and tribal figures",
            ParticipantCategory.Religious,
            ParticipantCategory.Tribal),
        new("others", "others", speaker => !IsNamed(speaker)),
        new("women", "women, as stated", speaker => speaker.Gender == Gender.Woman),
    ];

    /// <summary>The code, the same in every wording.</summary>
    public string Code { get; }

    /// <summary>What people call the group.</summary>
    public string Label { get; }

    /// <summary>Returns whether a speaker belongs to the group.</summary>
    /// <param name="speaker">The speaker.</param>
    public bool Holds(Attribution speaker) => _holds(Require.NotNull(speaker));

    /// <summary>Returns what people call the group.</summary>
    public override string ToString() => Label;

    private static SpeakerGroup Of(string code, string label, params ReadOnlySpan<ParticipantCategory> categories)
    {
        HashSet<ParticipantCategory> held = [.. categories];
        return new SpeakerGroup(code, label, speaker => !speaker.Category.IsPolice && held.Contains(speaker.Category));
    }

    private static bool IsNamed(Attribution speaker) =>
        All.Any(group => group.Code is not "others" and not "women" && group.Holds(speaker));
}
