namespace PolicingReform.Json;

/// <summary>Turns deployments, facilities and statements of primacy into nouns.</summary>
internal static class DeploymentReading
{
    public static Deployment? Deployment(DeploymentDocument deployment, DocumentPath path)
    {
        ValueList<ActorId> jointly = path.Ids<ActorId>("jointlyWith", deployment.JointlyWith);
        ValueList<StatedFigure> figures = SourceReading.Stated("figures", deployment.Figures, path);
        Presence? presence = path.Enumerated<Presence>(deployment.Presence, "presence");
        bool complete = path.HasAll(
            (deployment.Id, "id"), (deployment.Actor, "actor"), (deployment.Place, "place"),
            (deployment.AsOf, "asOf"));
        if (SourceReading.Source(deployment.Source, path) is not Locator source || !complete || presence is null)
            return null;
        return path.Try(() => new Deployment(
            new DeploymentId(deployment.Id!),
            new ActorId(deployment.Actor!),
            new PlaceId(deployment.Place!),
            presence.Value,
            ReducedDate.Parse(deployment.AsOf!, null),
            source)
        {
            Zone = SourceReading.Term(deployment.Zone),
            Role = deployment.Role,
            JointlyWith = jointly,
            Since = SourceReading.Date(deployment.Since),
            Until = SourceReading.Date(deployment.Until),
            Figures = figures,
        });
    }

    public static Facility? Facility(FacilityDocument facility, DocumentPath path)
    {
        ValueList<PlaceId> covers = path.Ids<PlaceId>("covers", facility.Covers);
        ValueList<ActorId> operators = path.Ids<ActorId>("operators", facility.Operators);
        ValueList<StatedFigure> figures = SourceReading.Stated("figures", facility.Figures, path);
        ValueList<Locator> sources = SourceReading.Locators(facility.Sources, path);
        return path.HasAll(
            (facility.Id, "id"), (facility.Name, "name"), (facility.Kind, "kind"), (facility.Seat, "seat"))
            ? path.Try(() => new Facility(
                new FacilityId(facility.Id!), facility.Name!, new Term(facility.Kind!), new PlaceId(facility.Seat!))
            {
                Covers = covers,
                Operators = operators,
                Figures = figures,
                Summary = facility.Summary,
                Sources = sources,
            })
            : null;
    }

    public static PrimacyStatement? Primacy(PrimacyDocument primacy, DocumentPath path)
    {
        ValueList<ActorId> actors = path.Ids<ActorId>("actors", primacy.Actors);
        ValueList<ActorId> over = path.Ids<ActorId>("over", primacy.Over);
        bool complete = path.HasAll(
            (primacy.Id, "id"), (primacy.Place, "place"), (primacy.Actors, "actors"), (primacy.Summary, "summary"));
        if (SourceReading.Source(primacy.Source, path) is not Locator source || !complete
            || actors.Count < primacy.Actors!.Length)
        {
            return null;
        }

        return path.Try(() => new PrimacyStatement(
            new PrimacyId(primacy.Id!), new PlaceId(primacy.Place!), actors, primacy.Summary!, source)
        {
            Over = over,
            Zone = SourceReading.Term(primacy.Zone),
            AccordingTo = primacy.AccordingTo,
        });
    }
}
