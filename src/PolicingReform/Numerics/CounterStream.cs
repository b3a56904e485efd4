namespace PolicingReform.Numerics;

/// <summary>
/// Random numbers that are a function of seed, stream and position: no state is shared between threads.
/// </summary>
/// <remarks>
/// Position i of stream r under seed s is the output mix of SplitMix64 (Steele, Lea and Flood 2014,
/// doi:10.1145/2660193.2660195) over a key mixed from s and r. Not for secrets.
/// </remarks>
internal sealed class CounterStream(ulong seed, ulong stream)
{
    // The golden ratio in 64 bits, the increment of SplitMix64.
    private const ulong Step = 0x9E3779B97F4A7C15;

    private readonly ulong _key = Mix(Mix(seed + Step) ^ (stream * Step));
    private ulong _position;

    /// <summary>The next number, uniform from 0 inclusive to 1 exclusive, on a grid of 2^-53.</summary>
    public double NextUnit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>The next whole number, uniform from 0 to count - 1.</summary>
    /// <remarks>By multiplication; the bias is below count / 2^64.</remarks>
    public int NextIndex(int count) => (int)Math.BigMul(Next(), (uint)count, out _);

    private ulong Next() => Mix(_key + (++_position * Step));

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
