namespace PolicingReform;

/// <summary>One step on the way to redress.</summary>
public sealed record RecourseStep : Noun
{
    /// <summary>Creates a step.</summary>
    /// <param name="provider">Whom people turn to.</param>
    public RecourseStep(ProviderId provider) => Provider = Require.NotNull(provider);

    /// <summary>Whom people turn to.</summary>
    public ProviderId Provider { get; }

    /// <summary>Under what condition, in our own words; null for none.</summary>
    public string? Condition { get; init => field = Require.TextOrNull(value, parameterName: nameof(Condition)); }

    /// <summary>What is told of the step, in our own words; or null.</summary>
    public string? Summary { get; init => field = Require.TextOrNull(value, parameterName: nameof(Summary)); }

    private protected override string Say() => Condition is null ? Provider.Value : $"{Provider} ({Condition})";
}
