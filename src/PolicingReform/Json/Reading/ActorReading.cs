namespace PolicingReform.Json;

/// <summary>Turns actors, their authority and support, and the instruments that bind them into nouns.</summary>
internal sealed class ActorReading(OpenCodes codes)
{
    public static LegalInstrument? Instrument(LegalInstrumentDocument instrument, DocumentPath path)
    {
        ValueList<ActorId> concerns = path.Ids<ActorId>("concerns", instrument.Concerns);
        bool complete = path.HasAll(
            (instrument.Id, "id"), (instrument.Name, "name"), (instrument.Kind, "kind"),
            (instrument.Summary, "summary"));
        if (SourceReading.Source(instrument.Source, path) is not Locator source || !complete)
            return null;
        return path.Try(() => new LegalInstrument(
            new LegalInstrumentId(instrument.Id!),
            instrument.Name!,
            new Term(instrument.Kind!),
            instrument.Summary!,
            source)
        {
            Date = SourceReading.Date(instrument.Date),
            Concerns = concerns,
        });
    }

    public SecurityActor? Actor(ActorDocument actor, DocumentPath path)
    {
        ValueList<WrittenName> names = path.List("otherNames", actor.OtherNames, SourceReading.Name);
        ValueList<ActorMembership> memberships = path.List("memberOf", actor.MemberOf, Membership);
        ValueList<ActorEvent> events = path.List("events", actor.Events, Event);
        ValueList<PersonnelStrength> strengths = path.List("strengths", actor.Strengths, Strength);
        ValueList<Locator> sources = SourceReading.Locators(actor.Sources, path);
        Recruitment? recruitment =
            actor.Recruitment is null ? null : Recruited(actor.Recruitment, path.Field("recruitment"));
        ActorKind? kind = codes.Actor(actor.Kind, path);
        if (!path.HasAll((actor.Id, "id"), (actor.Name, "name")) || kind is null)
            return null;
        return path.Try(() => new SecurityActor(new ActorId(actor.Id!), actor.Name!, kind)
        {
            OtherNames = names,
            Recruitment = recruitment,
            MemberOf = memberships,
            Events = events,
            Strengths = strengths,
            Summary = actor.Summary,
            Sources = sources,
        });
    }

    public static AuthorityLink? Authority(AuthorityDocument authority, DocumentPath path)
    {
        ValueList<PlaceId> places = path.Ids<PlaceId>("places", authority.Places);
        ValueList<LegalInstrumentId> instruments = path.Ids<LegalInstrumentId>("instruments", authority.Instruments);
        AuthorityKind? kind = path.Enumerated<AuthorityKind>(authority.Kind, "kind");
        bool complete = path.HasAll(
            (authority.Id, "id"), (authority.Holder, "holder"), (authority.Over, "over"),
            (authority.Summary, "summary"))
            & SourceReading.TryPeriod("period", authority.Period, path, out Period? period);
        if (SourceReading.Source(authority.Source, path) is not Locator source || !complete || kind is null)
            return null;
        return path.Try(() => new AuthorityLink(
            new AuthorityId(authority.Id!),
            new ActorId(authority.Holder!),
            new ActorId(authority.Over!),
            kind.Value,
            authority.Summary!,
            source)
        {
            IsContested = authority.IsContested ?? false,
            Period = period,
            Places = places,
            Instruments = instruments,
        });
    }

    public static SupportLink? Support(SupportDocument support, DocumentPath path)
    {
        bool complete = path.HasAll(
            (support.Id, "id"), (support.Supporter, "supporter"), (support.Supported, "supported"),
            (support.Kind, "kind"), (support.Summary, "summary"));
        if (SourceReading.Source(support.Source, path) is not Locator source || !complete)
            return null;
        return path.Try(() => new SupportLink(
            new SupportId(support.Id!),
            new ActorId(support.Supporter!),
            new ActorId(support.Supported!),
            new Term(support.Kind!),
            support.Summary!,
            source));
    }

    private static Recruitment? Recruited(RecruitmentDocument recruitment, DocumentPath path) =>
        path.Enumerated<RecruitmentOrigin>(recruitment.From, "from") is RecruitmentOrigin origin
        && SourceReading.Source(recruitment.Source, path) is Locator source
            ? new Recruitment(origin, source)
            : null;

    private static ActorMembership? Membership(MembershipDocument membership, DocumentPath path) =>
        path.Has(membership.Actor, "actor") && SourceReading.Source(membership.Source, path) is Locator source
            ? path.Try(() => new ActorMembership(new ActorId(membership.Actor), source))
            : null;

    private static ActorEvent? Event(ActorEventDocument document, DocumentPath path)
    {
        ValueList<ActorId> others = path.Ids<ActorId>("others", document.Others);
        bool complete = path.HasAll(
            (document.Kind, "kind"), (document.Summary, "summary"), (document.Period, "period"));
        if (SourceReading.Source(document.Source, path) is not Locator source || !complete
            || SourceReading.Period(document.Period!, path.Field("period")) is not Period period)
        {
            return null;
        }

        return path.Try(() => new ActorEvent(new Term(document.Kind!), period, document.Summary!, source)
        {
            Others = others,
        });
    }

    private static PersonnelStrength? Strength(StrengthDocument strength, DocumentPath path) =>
        path.Enumerated<StrengthCount>(strength.Counts, "counts") is StrengthCount counts
        && path.Has(strength.Figure, "figure")
        && SourceReading.Figure(strength.Figure, path.Field("figure"), FigureUnit.Persons) is PublishedFigure figure
            ? path.Try(() => new PersonnelStrength(counts, figure)
            {
                What = strength.What,
                AsOf = SourceReading.Date(strength.AsOf),
            })
            : null;
}
