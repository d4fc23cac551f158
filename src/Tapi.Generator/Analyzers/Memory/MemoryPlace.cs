using Microsoft.CodeAnalysis;

namespace Tapi.Generator.Analyzers.Memory;

/// <summary>How long a piece of memory stays where it is.</summary>
internal enum MemoryLife
{
    /// <summary>Unknown, or long enough.</summary>
    Unknown,

    /// <summary>There is no memory.</summary>
    Null,

    /// <summary>Until the function returns.</summary>
    Stack,

    /// <summary>Memory of the function's caller, by reference: at least until the function returns, if it is a local there.</summary>
    Caller,

    /// <summary>Until the end of a fixed statement.</summary>
    Fixed,

    /// <summary>An object on the heap, which may move once the call returned.</summary>
    Heap,

    /// <summary>A copy that is freed when the call returns.</summary>
    Copy,
}

/// <summary>Where an argument points to.</summary>
/// <param name="FixedLocal">For <see cref="MemoryLife.Fixed"/>: the variable of the fixed statement.</param>
internal readonly record struct MemoryPlace(MemoryLife Life, ILocalSymbol? FixedLocal = null)
{
    public static readonly MemoryPlace Unknown = new(MemoryLife.Unknown);

    public bool IsShort => Life > MemoryLife.Null;

    public static implicit operator MemoryPlace(MemoryLife life) => new(life);

    /// <summary>Either of two values, each of which is really used: one that is too short-lived is enough.</summary>
    public static MemoryPlace Either(MemoryPlace left, MemoryPlace right) => left.IsShort ? left : right;

    /// <summary>Any of the values that a variable has at some time: too short-lived only when all of them are.</summary>
    public static MemoryPlace All(IEnumerable<MemoryPlace> places)
    {
        MemoryPlace all = MemoryLife.Null;
        foreach (var place in places)
        {
            if (place.Life == MemoryLife.Unknown)
            {
                return Unknown;
            }

            all = Either(all, place);
        }

        return all;
    }
}
