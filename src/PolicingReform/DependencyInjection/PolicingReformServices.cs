using Microsoft.Extensions.DependencyInjection;
using PolicingReform.Json;

namespace PolicingReform;

/// <summary>Registers the library with a host.</summary>
public static class PolicingReformServices
{
    /// <summary>Adds <see cref="AnalysisSettings"/> and a <see cref="StudyReader"/> whose studies carry them.</summary>
    /// <remarks>
    /// Both are immutable and registered once. The settings are checked here, not at their first use.
    /// </remarks>
    /// <param name="services">The services of the host.</param>
    /// <param name="configure">Returns the settings from the default ones. Default: the default ones.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentException">A setting is out of range; the message names it.</exception>
    /// <example>
    /// <code>services.AddPolicingReform(o => o with { ConfidenceLevel = ConfidenceLevel.Percent90 });</code>
    /// </example>
    public static IServiceCollection AddPolicingReform(
        this IServiceCollection services, Func<AnalysisSettings, AnalysisSettings>? configure = null)
    {
        Require.NotNull(services);
        AnalysisSettings settings = configure is null
            ? AnalysisSettings.Default
            : Require.NotNull(configure(AnalysisSettings.Default), nameof(configure));
        return services.AddSingleton(settings).AddSingleton(new StudyReader(settings));
    }
}
