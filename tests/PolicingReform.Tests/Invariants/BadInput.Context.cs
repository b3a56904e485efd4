namespace PolicingReform.Tests.Invariants;

internal sealed partial record BadInput
{
    private static ContextNote ANote => new(new NoteId("a"), ATerm, "a", Source);

    private static Programme AProgramme => new(new ProgrammeId("a"), "a", "a");

    private static PublishedPoll APoll => new(new PollId("a"), "a", "a");

    private static BadInput[] ContextIds =>
    [
        new("NoteId", "value was \"A\"; " + IdRule + Of("value"), () => _ = new NoteId("A")),
        new("NoteId.Parse", "s was \"A\"; " + IdRule, () => NoteId.Parse("A", null)),
        new("ProgrammeId", "value was \"A\"; " + IdRule + Of("value"), () => _ = new ProgrammeId("A")),
        new("ProgrammeId.Parse", "s was \"A\"; " + IdRule, () => ProgrammeId.Parse("A", null)),
        new("PollId", "value was \"A\"; " + IdRule + Of("value"), () => _ = new PollId("A")),
        new("PollId.Parse", "s was \"A\"; " + IdRule, () => PollId.Parse("A", null)),
    ];

    private static BadInput[] Context =>
    [
        new("ContextNote", "id was null; a value is required." + Of("id"),
            () => _ = new ContextNote(null!, ATerm, "a", Source)),
        new("ContextNote", "topic was null; a value is required." + Of("topic"),
            () => _ = new ContextNote(new NoteId("a"), null!, "a", Source)),
        new("ContextNote", "summary was empty; a text is required." + Of("summary"),
            () => _ = new ContextNote(new NoteId("a"), ATerm, "", Source)),
        new("ContextNote", "source was null; a value is required." + Of("source"),
            () => _ = new ContextNote(new NoteId("a"), ATerm, "a", null!)),
        new("ContextNote", "Places was null; a value is required." + Of("Places"),
            () => _ = ANote with { Places = null! }),
        new("ContextNote", "Actors was null; a value is required." + Of("Actors"),
            () => _ = ANote with { Actors = null! }),
        new("ContextNote", "Figures was null; a value is required." + Of("Figures"),
            () => _ = ANote with { Figures = null! }),
        new("ContextNote", "AccordingTo was empty; a text is required." + Of("AccordingTo"),
            () => _ = ANote with { AccordingTo = "" }),
        new("Programme", "id was null; a value is required." + Of("id"), () => _ = new Programme(null!, "a", "a")),
        new("Programme", "name was empty; a text is required." + Of("name"),
            () => _ = new Programme(new ProgrammeId("a"), " ", "a")),
        new("Programme", "summary was empty; a text is required." + Of("summary"),
            () => _ = new Programme(new ProgrammeId("a"), "a", "")),
        new("Programme", "Actors was null; a value is required." + Of("Actors"),
            () => _ = AProgramme with { Actors = null! }),
        new("Programme", "Places was null; a value is required." + Of("Places"),
            () => _ = AProgramme with { Places = null! }),
        new("Programme", "Figures was null; a value is required." + Of("Figures"),
            () => _ = AProgramme with { Figures = null! }),
        new("Programme", "Sources was null; a value is required." + Of("Sources"),
            () => _ = AProgramme with { Sources = null! }),
        new("PublishedPoll", "id was null; a value is required." + Of("id"),
            () => _ = new PublishedPoll(null!, "a", "a")),
        new("PublishedPoll", "name was empty; a text is required." + Of("name"),
            () => _ = new PublishedPoll(new PollId("a"), " ", "a")),
        new("PublishedPoll", "summary was empty; a text is required." + Of("summary"),
            () => _ = new PublishedPoll(new PollId("a"), "a", "")),
        new("PublishedPoll", "Places was null; a value is required." + Of("Places"),
            () => _ = APoll with { Places = null! }),
        new("PublishedPoll", "Findings was null; a value is required." + Of("Findings"),
            () => _ = APoll with { Findings = null! }),
        new("PublishedPoll", "Readings was null; a value is required." + Of("Readings"),
            () => _ = APoll with { Readings = null! }),
        new("PublishedPoll", "Readings held conduct twice; a text is read once for each theme." + Of("Readings"),
            () => _ = APoll with { Readings = ReadTwice }),
        new("PublishedPoll", "Sources was null; a value is required." + Of("Sources"),
            () => _ = APoll with { Sources = null! }),
    ];
}
