using static PolicingReform.Json.SourceWriting;

namespace PolicingReform.Json;

/// <summary>
/// Turns actors, their authority and support, and the instruments that bind them into what a file holds.
/// </summary>
internal static class ActorWriting
{
    public static LegalInstrumentDocument Of(LegalInstrument instrument) => new(
        instrument.Id.Value,
        instrument.Name,
        instrument.Kind.Code,
        instrument.Summary,
        SourceWriting.Of(instrument.Source),
        instrument.Date?.ToString(),
        Ids(instrument.Concerns));

    public static ActorDocument Of(SecurityActor actor) => new(
        actor.Id.Value,
        actor.Name,
        actor.Kind.Code,
        List(actor.OtherNames, SourceWriting.Of),
        actor.Recruitment is Recruitment recruitment
            ? new RecruitmentDocument(JsonNames.Of(recruitment.Origin), SourceWriting.Of(recruitment.Source))
            : null,
        List(actor.MemberOf, each => new MembershipDocument(each.Actor.Value, SourceWriting.Of(each.Source))),
        List(actor.Events, Of),
        List(actor.Strengths, Of),
        actor.Summary,
        List(actor.Sources, SourceWriting.Of));

    public static AuthorityDocument Of(AuthorityLink authority) => new(
        authority.Id.Value,
        authority.Holder.Value,
        authority.Over.Value,
        JsonNames.Of(authority.Kind),
        authority.Summary,
        SourceWriting.Of(authority.Source),
        TrueOrNull(authority.IsContested),
        authority.Period is null ? null : SourceWriting.Of(authority.Period),
        Ids(authority.Places),
        Ids(authority.Instruments));

    public static SupportDocument Of(SupportLink support) => new(
        support.Id.Value,
        support.Supporter.Value,
        support.Supported.Value,
        support.Kind.Code,
        support.Summary,
        SourceWriting.Of(support.Source));

    private static ActorEventDocument Of(ActorEvent each) => new(
        each.Kind.Code,
        SourceWriting.Of(each.When),
        each.Summary,
        SourceWriting.Of(each.Source),
        Ids(each.Others));

    private static StrengthDocument Of(PersonnelStrength strength) => new(
        JsonNames.Of(strength.Counts), SourceWriting.Of(strength.Figure), strength.What, strength.AsOf?.ToString());
}
