namespace PolicingReform.Tests.Invariants;

internal sealed partial record BadInput
{
    private const Presence There = Presence.StatedPresent;

    private static DeploymentId ADeploymentId => new("a");

    private static Deployment ADeployment => new(ADeploymentId, AnActorId, APlaceId, There, AYear, Source);

    private static FacilityId AFacilityId => new("a");

    private static Facility AFacility => new(AFacilityId, "a", ATerm, APlaceId);

    private static PrimacyId APrimacyId => new("a");

    private static PrimacyStatement APrimacy => new(APrimacyId, APlaceId, [AnActorId], "a", Source);

    private static BadInput[] DeploymentIds =>
    [
        new("DeploymentId", "value was \"A\"; " + IdRule + Of("value"), () => _ = new DeploymentId("A")),
        new("DeploymentId.Parse", "s was \"A\"; " + IdRule, () => DeploymentId.Parse("A", null)),
        new("FacilityId", "value was \"A\"; " + IdRule + Of("value"), () => _ = new FacilityId("A")),
        new("FacilityId.Parse", "s was \"A\"; " + IdRule, () => FacilityId.Parse("A", null)),
        new("PrimacyId", "value was \"A\"; " + IdRule + Of("value"), () => _ = new PrimacyId("A")),
        new("PrimacyId.Parse", "s was \"A\"; " + IdRule, () => PrimacyId.Parse("A", null)),
    ];

    private static BadInput[] Deployments =>
    [
        new("Deployment", "id was null; a value is required." + Of("id"),
            () => _ = new Deployment(null!, AnActorId, APlaceId, There, AYear, Source)),
        new("Deployment", "actor was null; a value is required." + Of("actor"),
            () => _ = new Deployment(ADeploymentId, null!, APlaceId, There, AYear, Source)),
        new("Deployment", "place was null; a value is required." + Of("place"),
            () => _ = new Deployment(ADeploymentId, AnActorId, null!, There, AYear, Source)),
        new("Deployment", "presence was 9; it must be one of NotStated, StatedPresent, StatedAbsent." + Of("presence"),
            () => _ = new Deployment(ADeploymentId, AnActorId, APlaceId, (Presence)9, AYear, Source)),
        new("Deployment", "asOf was null; a value is required." + Of("asOf"),
            () => _ = new Deployment(ADeploymentId, AnActorId, APlaceId, There, null!, Source)),
        new("Deployment", "source was null; a value is required." + Of("source"),
            () => _ = new Deployment(ADeploymentId, AnActorId, APlaceId, There, AYear, null!)),
        new("Deployment",
            "presence was NotStated; a deployment states presence or absence, and where nothing is stated there is " +
            "none." + Of("presence"),
            () => _ = new Deployment(ADeploymentId, AnActorId, APlaceId, Presence.NotStated, AYear, Source)),
        new("Deployment", "Role was empty; a text is required." + Of("Role"), () => _ = ADeployment with { Role = "" }),
        new("Deployment",
            "Until was 2019; a deployment from 2020 until 2019 ends before it begins." + Of("Until"),
            () => _ = ADeployment with { Since = ReducedDate.Year(2020), Until = ReducedDate.Year(2019) }),
        new("Deployment",
            "Since was 2020; a deployment from 2020 until 2019 ends before it begins." + Of("Since"),
            () => _ = ADeployment with { Until = ReducedDate.Year(2019), Since = ReducedDate.Year(2020) }),
        new("Deployment", "JointlyWith was null; a value is required." + Of("JointlyWith"),
            () => _ = ADeployment with { JointlyWith = null! }),
        new("Deployment", "Figures was null; a value is required." + Of("Figures"),
            () => _ = ADeployment with { Figures = null! }),
        new("Deployment.IsStatedFor", "date was null; a value is required." + Of("date"),
            () => ADeployment.IsStatedFor(null!)),
    ];

    private static BadInput[] Facilities =>
    [
        new("Facility", "id was null; a value is required." + Of("id"),
            () => _ = new Facility(null!, "a", ATerm, APlaceId)),
        new("Facility", "name was empty; a text is required." + Of("name"),
            () => _ = new Facility(AFacilityId, " ", ATerm, APlaceId)),
        new("Facility", "kind was null; a value is required." + Of("kind"),
            () => _ = new Facility(AFacilityId, "a", null!, APlaceId)),
        new("Facility", "seat was null; a value is required." + Of("seat"),
            () => _ = new Facility(AFacilityId, "a", ATerm, null!)),
        new("Facility", "Covers was null; a value is required." + Of("Covers"),
            () => _ = AFacility with { Covers = null! }),
        new("Facility", "Operators was null; a value is required." + Of("Operators"),
            () => _ = AFacility with { Operators = null! }),
        new("Facility", "Figures was null; a value is required." + Of("Figures"),
            () => _ = AFacility with { Figures = null! }),
        new("Facility", "Summary was empty; a text is required." + Of("Summary"),
            () => _ = AFacility with { Summary = "" }),
        new("Facility", "Sources was null; a value is required." + Of("Sources"),
            () => _ = AFacility with { Sources = null! }),
    ];

    private static BadInput[] Primacies =>
    [
        new("PrimacyStatement", "id was null; a value is required." + Of("id"),
            () => _ = new PrimacyStatement(null!, APlaceId, [AnActorId], "a", Source)),
        new("PrimacyStatement", "place was null; a value is required." + Of("place"),
            () => _ = new PrimacyStatement(APrimacyId, null!, [AnActorId], "a", Source)),
        new("PrimacyStatement", "actors was empty; at least one is required." + Of("actors"),
            () => _ = new PrimacyStatement(APrimacyId, APlaceId, [], "a", Source)),
        new("PrimacyStatement", "summary was empty; a text is required." + Of("summary"),
            () => _ = new PrimacyStatement(APrimacyId, APlaceId, [AnActorId], " ", Source)),
        new("PrimacyStatement", "source was null; a value is required." + Of("source"),
            () => _ = new PrimacyStatement(APrimacyId, APlaceId, [AnActorId], "a", null!)),
        new("PrimacyStatement", "actors was null; a value is required." + Of("actors"),
            () => _ = new PrimacyStatement(APrimacyId, APlaceId, null!, "a", Source)),
        new("PrimacyStatement", "Over was null; a value is required." + Of("Over"),
            () => _ = APrimacy with { Over = null! }),
        new("PrimacyStatement", "AccordingTo was empty; a text is required." + Of("AccordingTo"),
            () => _ = APrimacy with { AccordingTo = "" }),
    ];
}
