using System.Globalization;

namespace PolicingReform;

/// <summary>The sizes of a sample, step by step, each rounded up before the next.</summary>
/// <param name="Base">A simple random sample of a large population, all of whom answer.</param>
/// <param name="DesignEffect">After the design effect.</param>
/// <param name="FinitePopulation">After the finite population.</param>
/// <param name="NonResponse">After non-response: the persons to ask.</param>
internal sealed record SampleSizeSteps(long Base, long DesignEffect, long FinitePopulation, long NonResponse)
{
    public static SampleSizeSteps Of(double size, SampleSizeOptions options, bool isShare, string parameterName)
    {
        double first = Math.Max(1, SampleSizes.Up(size));
        double designed = SampleSizes.Up(first * options.DesignEffect);
        double within = options.PopulationSize is int population
            ? SampleSizes.Up(isShare
                ? SampleSizes.WithinForProportions(designed, population)
                : SampleSizes.WithinForMeans(designed, population))
            : designed;
        double asked = SampleSizes.Up(within / options.ResponseRate);
        double most = Math.Max(Math.Max(first, designed), asked);
        return most <= int.MaxValue
            ? new SampleSizeSteps((long)first, (long)designed, (long)within, (long)asked)
            : throw Require.Broken(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{parameterName} leads to a sample of {most:0.##E+0} persons; at most {int.MaxValue} can " +
                    $"be planned."),
                parameterName);
    }

    public static SampleSizeSteps Sum(IReadOnlyCollection<SampleSizeSteps> all) => new(
        all.Sum(each => each.Base),
        all.Sum(each => each.DesignEffect),
        all.Sum(each => each.FinitePopulation),
        all.Sum(each => each.NonResponse));
}
