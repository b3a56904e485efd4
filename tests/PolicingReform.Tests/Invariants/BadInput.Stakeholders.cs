namespace PolicingReform.Tests.Invariants;

internal sealed partial record BadInput
{
    private static BadInput[] Stakeholders =>
    [
        new("ParticipantCategory", "code was \"A b\"; " + IdRule + Of("code"),
            () => _ = new ParticipantCategory("A b", "a")),
        new("ParticipantCategory", "label was empty; a text is required." + Of("label"),
            () => _ = new ParticipantCategory("a", "")),
        new("ParticipantId", "value was \"A\"; " + IdRule + Of("value"), () => _ = new ParticipantId("A")),
        new("ParticipantId.Parse", "s was \"A\"; " + IdRule, () => ParticipantId.Parse("A", null)),
        new("Participant",
            "Gender was Kakai, a category by religion; it must be one by gender." + Of("Gender"),
            () => _ = new Participant(new ParticipantId("a"), ParticipantCategory.Police, APlaceId)
            {
                Gender = new Category(PersonAttribute.Religion, "kakai", "Kakai"),
            }),
        new("Participant", "category was null; a value is required." + Of("category"),
            () => _ = new Participant(new ParticipantId("a"), null!, new PlaceId("a"))),
        new("Participant", "id was null; a value is required." + Of("id"),
            () => _ = new Participant(null!, ParticipantCategory.Police, APlaceId)),
        new("Participant", "place was null; a value is required." + Of("place"),
            () => _ = new Participant(new ParticipantId("a"), ParticipantCategory.Police, null!)),
    ];
}
