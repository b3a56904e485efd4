namespace PolicingReform.Json;

/// <summary>Turns justice providers, recourse and barriers into nouns.</summary>
internal static class JusticeReading
{
    public static JusticeProvider? Provider(ProviderDocument provider, DocumentPath path)
    {
        ValueList<Locator> sources = SourceReading.Locators(provider.Sources, path);
        return path.HasAll((provider.Id, "id"), (provider.Name, "name"), (provider.Kind, "kind"))
            ? path.Try(() => new JusticeProvider(
                new ProviderId(provider.Id!), provider.Name!, new Term(provider.Kind!))
            {
                Actor = provider.Actor is string actor ? new ActorId(actor) : null,
                Sources = sources,
            })
            : null;
    }

    public static RecoursePath? Recourse(RecourseDocument recourse, DocumentPath path)
    {
        ValueList<RecourseStep> steps = path.List("steps", recourse.Steps, Step);
        bool complete = path.HasAll(
            (recourse.Id, "id"), (recourse.Place, "place"), (recourse.Problem, "problem"), (recourse.Steps, "steps"));
        if (SourceReading.Source(recourse.Source, path) is not Locator source || !complete
            || steps.Count < recourse.Steps!.Length)
        {
            return null;
        }

        return path.Try(() => new RecoursePath(
            new RecourseId(recourse.Id!), new PlaceId(recourse.Place!), recourse.Problem!, steps, source)
        {
            ForWhom = recourse.ForWhom,
            AccordingTo = recourse.AccordingTo,
        });
    }

    public static AccessBarrier? Barrier(BarrierDocument barrier, DocumentPath path)
    {
        ValueList<PlaceId> places = path.Ids<PlaceId>("places", barrier.Places);
        bool complete = path.HasAll(
            (barrier.Id, "id"), (barrier.Places, "places"), (barrier.To, "to"), (barrier.Summary, "summary"));
        if (SourceReading.Source(barrier.Source, path) is not Locator source || !complete
            || places.Count < barrier.Places!.Length)
        {
            return null;
        }

        return path.Try(() => new AccessBarrier(
            new BarrierId(barrier.Id!), places, barrier.To!, barrier.Summary!, source)
        {
            ForWhom = barrier.ForWhom,
            AccordingTo = barrier.AccordingTo,
        });
    }

    private static RecourseStep? Step(StepDocument step, DocumentPath path) => path.Has(step.Provider, "provider")
        ? path.Try(() => new RecourseStep(new ProviderId(step.Provider))
        {
            Condition = step.Condition,
            Summary = step.Summary,
        })
        : null;
}
