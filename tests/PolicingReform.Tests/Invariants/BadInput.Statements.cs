namespace PolicingReform.Tests.Invariants;

internal sealed partial record BadInput
{
    private static StatementId AStatementId => new("a");

    private static Attribution ASpeaker => new(ParticipantCategory.Police, "x", Identifiability.Category);

    private static Statement AStatement => new(AStatementId, ASpeaker, APlaceId, APlaceId, AYear, "a", Source);

    private static BadInput[] Statements =>
    [
        new("StatementId", "value was \"\"; " + IdRule + Of("value"), () => _ = new StatementId("")),
        new("StatementId.Parse", "s was \"A\"; " + IdRule, () => StatementId.Parse("A", null)),
        new("Statement", "summary was empty; a text is required." + Of("summary"),
            () => _ = new Statement(
                new StatementId("a"),
                new Attribution(ParticipantCategory.Police, "x", Identifiability.Category),
                new PlaceId("a"),
                new PlaceId("a"),
                ReducedDate.Year(2020),
                " ",
                Source)),
        new("Statement", "id was null; a value is required." + Of("id"),
            () => _ = new Statement(null!, ASpeaker, APlaceId, APlaceId, AYear, "a", Source)),
        new("Statement", "speaker was null; a value is required." + Of("speaker"),
            () => _ = new Statement(AStatementId, null!, APlaceId, APlaceId, AYear, "a", Source)),
        new("Statement", "speakerPlace was null; a value is required." + Of("speakerPlace"),
            () => _ = new Statement(AStatementId, ASpeaker, null!, APlaceId, AYear, "a", Source)),
        new("Statement", "about was null; a value is required." + Of("about"),
            () => _ = new Statement(AStatementId, ASpeaker, APlaceId, null!, AYear, "a", Source)),
        new("Statement", "date was null; a value is required." + Of("date"),
            () => _ = new Statement(AStatementId, ASpeaker, APlaceId, APlaceId, null!, "a", Source)),
        new("Statement", "source was null; a value is required." + Of("source"),
            () => _ = new Statement(AStatementId, ASpeaker, APlaceId, APlaceId, AYear, "a", null!)),
        new("Statement", "AboutActors was null; a value is required." + Of("AboutActors"),
            () => _ = AStatement with { AboutActors = null! }),
        new("Statement",
            "Text was 9; it must be one of NotStated, SummaryOfExcerpt, SummaryOfTranslatedExcerpt, SummaryOfWhole." +
            Of("Text"),
            () => _ = AStatement with { Text = (StatementText)9 }),
        new("Statement", "Proposals was null; a value is required." + Of("Proposals"),
            () => _ = AStatement with { Proposals = null! }),
        new("Statement", "Proposals[1] was empty; a text is required." + Of("Proposals[1]"),
            () => _ = AStatement with { Proposals = ["a", " "] }),
        new("Statement", "Conditions was null; a value is required." + Of("Conditions"),
            () => _ = AStatement with { Conditions = null! }),
        new("Statement", "Comparisons was null; a value is required." + Of("Comparisons"),
            () => _ = AStatement with { Comparisons = null! }),
        new("Statement", "SameSpeakerAs was null; a value is required." + Of("SameSpeakerAs"),
            () => _ = AStatement with { SameSpeakerAs = null! }),
        new("Statement", "Readings was null; a value is required." + Of("Readings"),
            () => _ = AStatement with { Readings = null! }),
        new("Statement", "Readings held conduct twice; a text is read once for each theme." + Of("Readings"),
            () => _ = AStatement with { Readings = ReadTwice }),
    ];

    private static BadInput[] Claims =>
    [
        new("Attribution", "asPrinted was empty; a text is required." + Of("asPrinted"),
            () => _ = new Attribution(ParticipantCategory.Police, "", Identifiability.Category)),
        new("Attribution", "category was null; a value is required." + Of("category"),
            () => _ = new Attribution(null!, "x", Identifiability.Category)),
        new("Attribution", "identifiability was 9; it must be one of Category, SoleOffice." + Of("identifiability"),
            () => _ = new Attribution(ParticipantCategory.Police, "x", (Identifiability)9)),
        new("Attribution", "Office was empty; a text is required." + Of("Office"),
            () => _ = ASpeaker with { Office = "" }),
        new("ConditionalPosition", "position was empty; a text is required." + Of("position"),
            () => _ = new ConditionalPosition("", "a")),
        new("ConditionalPosition", "condition was empty; a text is required." + Of("condition"),
            () => _ = new ConditionalPosition("a", " ")),
        new("ThemeId", "value was \"A\"; " + IdRule + Of("value"), () => _ = new ThemeId("A")),
        new("ThemeId.Parse", "s was \"A\"; " + IdRule, () => ThemeId.Parse("A", null)),
        new("ComparativeClaim", "subject was empty; a text is required." + Of("subject"),
            () => _ = new ComparativeClaim("", "a", "a", ClaimDirection.Worse)),
        new("ComparativeClaim", "than was empty; a text is required." + Of("than"),
            () => _ = new ComparativeClaim("a", " ", "a", ClaimDirection.Worse)),
        new("ComparativeClaim", "theme was \"Public trust\"; " + IdRule + Of("theme"),
            () => _ = new ComparativeClaim("a", "a", "Public trust", ClaimDirection.Worse)),
        new("ComparativeClaim", "direction was 9; it must be one of Better, Worse." + Of("direction"),
            () => _ = new ComparativeClaim("a", "a", "a", (ClaimDirection)9)),
        new("SpeakerComparison", "other was null; a value is required." + Of("other"),
            () => _ = new SpeakerComparison(null!, SameSpeaker.No)),
        new("SpeakerComparison", "answer was 9; it must be one of Unknown, Yes, No." + Of("answer"),
            () => _ = new SpeakerComparison(AStatementId, (SameSpeaker)9)),
    ];
}
