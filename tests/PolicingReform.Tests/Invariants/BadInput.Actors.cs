namespace PolicingReform.Tests.Invariants;

internal sealed partial record BadInput
{
    private static AuthorityId AnAuthorityId => new("a");

    private static LegalInstrumentId AnInstrumentId => new("a");

    private static SecurityActor AnActor => new(AnActorId, "a", ActorKind.Known[0]);

    private static AuthorityLink AnAuthority =>
        new(AnAuthorityId, AnActorId, AnActorId, AuthorityKind.Legal, "a", Source);

    private static BadInput[] ActorIds =>
    [
        new("ActorId", "value was \"A\"; " + IdRule + Of("value"), () => _ = new ActorId("A")),
        new("ActorId.Parse", "s was \"A\"; " + IdRule, () => ActorId.Parse("A", null)),
        new("AuthorityId", "value was \"A\"; " + IdRule + Of("value"), () => _ = new AuthorityId("A")),
        new("AuthorityId.Parse", "s was \"A\"; " + IdRule, () => AuthorityId.Parse("A", null)),
        new("LegalInstrumentId", "value was \"A\"; " + IdRule + Of("value"), () => _ = new LegalInstrumentId("A")),
        new("LegalInstrumentId.Parse", "s was \"A\"; " + IdRule, () => LegalInstrumentId.Parse("A", null)),
        new("SupportId", "value was \"A\"; " + IdRule + Of("value"), () => _ = new SupportId("A")),
        new("SupportId.Parse", "s was \"A\"; " + IdRule, () => SupportId.Parse("A", null)),
    ];

    private static BadInput[] Actors =>
    [
        new("ActorKind", "code was \"A b\"; " + IdRule + Of("code"), () => _ = new ActorKind("A b", "a")),
        new("ActorKind", "label was empty; a text is required." + Of("label"), () => _ = new ActorKind("a", " ")),
        new("ActorMembership", "actor was null; a value is required." + Of("actor"),
            () => _ = new ActorMembership(null!, Source)),
        new("ActorMembership", "source was null; a value is required." + Of("source"),
            () => _ = new ActorMembership(AnActorId, null!)),
        new("ActorEvent", "kind was null; a value is required." + Of("kind"),
            () => _ = new ActorEvent(null!, APeriod, "a", Source)),
        new("ActorEvent", "when was null; a value is required." + Of("when"),
            () => _ = new ActorEvent(ATerm, null!, "a", Source)),
        new("ActorEvent", "summary was empty; a text is required." + Of("summary"),
            () => _ = new ActorEvent(ATerm, APeriod, "", Source)),
        new("ActorEvent", "source was null; a value is required." + Of("source"),
            () => _ = new ActorEvent(ATerm, APeriod, "a", null!)),
        new("ActorEvent", "Others was null; a value is required." + Of("Others"),
            () => _ = new ActorEvent(ATerm, APeriod, "a", Source) { Others = null! }),
        new("PersonnelStrength",
            "counts was 9; it must be one of Unspecified, Proposed, Authorised, Payroll, Active." + Of("counts"),
            () => _ = new PersonnelStrength((StrengthCount)9, AFigure)),
        new("PersonnelStrength", "figure was null; a value is required." + Of("figure"),
            () => _ = new PersonnelStrength(StrengthCount.Active, null!)),
        new("PersonnelStrength", "What was empty; a text is required." + Of("What"),
            () => _ = new PersonnelStrength(StrengthCount.Active, AFigure) { What = "" }),
        new("Recruitment", "origin was 9; it must be one of Local, Elsewhere, Mixed." + Of("origin"),
            () => _ = new Recruitment((RecruitmentOrigin)9, Source)),
        new("Recruitment", "source was null; a value is required." + Of("source"),
            () => _ = new Recruitment(RecruitmentOrigin.Local, null!)),
        new("SecurityActor", "id was null; a value is required." + Of("id"),
            () => _ = new SecurityActor(null!, "a", ActorKind.Known[0])),
        new("SecurityActor", "name was empty; a text is required." + Of("name"),
            () => _ = new SecurityActor(AnActorId, " ", ActorKind.Known[0])),
        new("SecurityActor", "kind was null; a value is required." + Of("kind"),
            () => _ = new SecurityActor(AnActorId, "a", null!)),
        new("SecurityActor", "OtherNames was null; a value is required." + Of("OtherNames"),
            () => _ = AnActor with { OtherNames = null! }),
        new("SecurityActor", "MemberOf was null; a value is required." + Of("MemberOf"),
            () => _ = AnActor with { MemberOf = null! }),
        new("SecurityActor", "Events was null; a value is required." + Of("Events"),
            () => _ = AnActor with { Events = null! }),
        new("SecurityActor", "Strengths was null; a value is required." + Of("Strengths"),
            () => _ = AnActor with { Strengths = null! }),
        new("SecurityActor", "Summary was empty; a text is required." + Of("Summary"),
            () => _ = AnActor with { Summary = "" }),
        new("SecurityActor", "Sources was null; a value is required." + Of("Sources"),
            () => _ = AnActor with { Sources = null! }),
    ];

    private static BadInput[] Authorities =>
    [
        new("AuthorityLink", "id was null; a value is required." + Of("id"),
            () => _ = new AuthorityLink(null!, AnActorId, AnActorId, AuthorityKind.Legal, "a", Source)),
        new("AuthorityLink", "holder was null; a value is required." + Of("holder"),
            () => _ = new AuthorityLink(AnAuthorityId, null!, AnActorId, AuthorityKind.Legal, "a", Source)),
        new("AuthorityLink", "over was null; a value is required." + Of("over"),
            () => _ = new AuthorityLink(AnAuthorityId, AnActorId, null!, AuthorityKind.Legal, "a", Source)),
        new("AuthorityLink", "kind was 9; it must be one of Legal, Operational, Fiscal, DeFacto." + Of("kind"),
            () => _ = new AuthorityLink(AnAuthorityId, AnActorId, AnActorId, (AuthorityKind)9, "a", Source)),
        new("AuthorityLink", "summary was empty; a text is required." + Of("summary"),
            () => _ = new AuthorityLink(AnAuthorityId, AnActorId, AnActorId, AuthorityKind.Legal, "", Source)),
        new("AuthorityLink", "source was null; a value is required." + Of("source"),
            () => _ = new AuthorityLink(AnAuthorityId, AnActorId, AnActorId, AuthorityKind.Legal, "a", null!)),
        new("AuthorityLink", "Places was null; a value is required." + Of("Places"),
            () => _ = AnAuthority with { Places = null! }),
        new("AuthorityLink", "Instruments was null; a value is required." + Of("Instruments"),
            () => _ = AnAuthority with { Instruments = null! }),
        new("SupportLink", "id was null; a value is required." + Of("id"),
            () => _ = new SupportLink(null!, AnActorId, AnActorId, ATerm, "a", Source)),
        new("SupportLink", "supporter was null; a value is required." + Of("supporter"),
            () => _ = new SupportLink(new SupportId("a"), null!, AnActorId, ATerm, "a", Source)),
        new("SupportLink", "supported was null; a value is required." + Of("supported"),
            () => _ = new SupportLink(new SupportId("a"), AnActorId, null!, ATerm, "a", Source)),
        new("SupportLink", "kind was null; a value is required." + Of("kind"),
            () => _ = new SupportLink(new SupportId("a"), AnActorId, AnActorId, null!, "a", Source)),
        new("SupportLink", "summary was empty; a text is required." + Of("summary"),
            () => _ = new SupportLink(new SupportId("a"), AnActorId, AnActorId, ATerm, "", Source)),
        new("SupportLink", "source was null; a value is required." + Of("source"),
            () => _ = new SupportLink(new SupportId("a"), AnActorId, AnActorId, ATerm, "a", null!)),
        new("LegalInstrument", "id was null; a value is required." + Of("id"),
            () => _ = new LegalInstrument(null!, "a", ATerm, "a", Source)),
        new("LegalInstrument", "name was empty; a text is required." + Of("name"),
            () => _ = new LegalInstrument(AnInstrumentId, " ", ATerm, "a", Source)),
        new("LegalInstrument", "kind was null; a value is required." + Of("kind"),
            () => _ = new LegalInstrument(AnInstrumentId, "a", null!, "a", Source)),
        new("LegalInstrument", "summary was empty; a text is required." + Of("summary"),
            () => _ = new LegalInstrument(AnInstrumentId, "a", ATerm, " ", Source)),
        new("LegalInstrument", "source was null; a value is required." + Of("source"),
            () => _ = new LegalInstrument(AnInstrumentId, "a", ATerm, "a", null!)),
        new("LegalInstrument", "Concerns was null; a value is required." + Of("Concerns"),
            () => _ = new LegalInstrument(AnInstrumentId, "a", ATerm, "a", Source) { Concerns = null! }),
    ];
}
