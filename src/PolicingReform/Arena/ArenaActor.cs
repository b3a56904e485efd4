namespace PolicingReform;

/// <summary>An actor that is stated to be, or not to be, at a place.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="Presence">Whether it is stated to be there, or stated not to be.</param>
/// <param name="Zones">The parts of the place; empty where none is stated.</param>
/// <param name="JointlyWith">With whom it does its work there jointly.</param>
/// <param name="Roles">What it does there, in our own words.</param>
/// <param name="Sources">Where that stands.</param>
public sealed record ArenaActor(
    SecurityActor Actor, Presence Presence, ValueList<Term> Zones, ValueList<SecurityActor> JointlyWith,
    ValueList<string> Roles, ValueList<Locator> Sources);
