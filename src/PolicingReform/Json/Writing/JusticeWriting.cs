using static PolicingReform.Json.SourceWriting;

namespace PolicingReform.Json;

/// <summary>Turns justice providers, recourse and barriers into what a file holds.</summary>
internal static class JusticeWriting
{
    public static ProviderDocument Of(JusticeProvider provider) => new(
        provider.Id.Value,
        provider.Name,
        provider.Kind.Code,
        provider.Actor?.Value,
        List(provider.Sources, SourceWriting.Of));

    public static RecourseDocument Of(RecoursePath recourse) => new(
        recourse.Id.Value,
        recourse.Place.Value,
        recourse.Problem,
        List(recourse.Steps, step => new StepDocument(step.Provider.Value, step.Condition, step.Summary)),
        SourceWriting.Of(recourse.Source),
        recourse.ForWhom,
        recourse.AccordingTo);

    public static BarrierDocument Of(AccessBarrier barrier) => new(
        barrier.Id.Value,
        Ids(barrier.Places),
        barrier.To,
        barrier.Summary,
        SourceWriting.Of(barrier.Source),
        barrier.ForWhom,
        barrier.AccordingTo);
}
