namespace PolicingReform;

/// <summary>Whether a number is there, and if not, in what way it is missing.</summary>
public enum ResultStatus
{
    /// <summary>The number is there.</summary>
    Available,

    /// <summary>The number is closed to protect persons.</summary>
    Suppressed,

    /// <summary>There is no such number, and the reason says why.</summary>
    Undefined,

    /// <summary>Only bounds are known; a number that is given is a bound.</summary>
    Bounded,
}
