using static PolicingReform.Json.SourceWriting;

namespace PolicingReform.Json;

/// <summary>Turns deployments, facilities and statements of primacy into what a file holds.</summary>
internal static class DeploymentWriting
{
    public static DeploymentDocument Of(Deployment deployment) => new(
        deployment.Id.Value,
        deployment.Actor.Value,
        deployment.Place.Value,
        JsonNames.Of(deployment.Presence),
        deployment.AsOf.ToString(),
        SourceWriting.Of(deployment.Source),
        deployment.Zone?.Code,
        deployment.Role,
        Ids(deployment.JointlyWith),
        deployment.Since?.ToString(),
        deployment.Until?.ToString(),
        List(deployment.Figures, SourceWriting.Of));

    public static FacilityDocument Of(Facility facility) => new(
        facility.Id.Value,
        facility.Name,
        facility.Kind.Code,
        facility.Seat.Value,
        Ids(facility.Covers),
        Ids(facility.Operators),
        List(facility.Figures, SourceWriting.Of),
        facility.Summary,
        List(facility.Sources, SourceWriting.Of));

    public static PrimacyDocument Of(PrimacyStatement primacy) => new(
        primacy.Id.Value,
        primacy.Place.Value,
        Ids(primacy.Actors),
        primacy.Summary,
        SourceWriting.Of(primacy.Source),
        Ids(primacy.Over),
        primacy.Zone?.Code,
        primacy.AccordingTo);
}
