using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Tapi.Generator.Analyzers.Flow;

/// <summary>
/// A place that can hold the traced value: a local, a parameter, a compiler temporary, or one element of a tuple in one of these.
/// </summary>
internal readonly record struct Storage(ISymbol? Symbol, CaptureId Capture, int Element)
{
    public const int Whole = -1;

    public static Storage Of(ISymbol symbol, int element = Whole) => new(symbol, default, element);

    public static Storage Of(CaptureId capture, int element = Whole) => new(null, capture, element);

    public bool Equals(Storage other) =>
        SymbolEqualityComparer.Default.Equals(Symbol, other.Symbol) && Capture.Equals(other.Capture) && Element == other.Element;

    public override int GetHashCode() =>
        unchecked((((SymbolEqualityComparer.Default.GetHashCode(Symbol) * 31) + Capture.GetHashCode()) * 31) + Element);
}

/// <summary>Where the traced value may be at a point of the graph, and what it can be in each place.</summary>
internal sealed record FlowState(ImmutableDictionary<Storage, Signs> Places)
{
    /// <summary>The state before the value exists, or when it can no longer be anywhere.</summary>
    public static readonly FlowState Nowhere = new(ImmutableDictionary<Storage, Signs>.Empty);

    public Signs this[Storage storage] => Places.TryGetValue(storage, out var signs) ? signs : Signs.None;

    public FlowState With(Storage storage, Signs signs) => new(Places.SetItem(storage, signs));

    /// <summary>The numbers of the elements of a tuple that hold the value.</summary>
    public IEnumerable<int> Elements(Storage tuple) =>
        Places.Keys
            .Where(item => item.Element != Storage.Whole && (item with { Element = Storage.Whole }).Equals(tuple))
            .Select(item => item.Element);

    /// <summary>Assigns another value to the variable and all its elements.</summary>
    public FlowState Without(Storage storage) =>
        Places.IsEmpty ? this : new(Places.RemoveRange(Places.Keys.Where(item => (item with { Element = Storage.Whole }).Equals(storage))));

    /// <summary>The state when the value can have only these signs. All places hold the same value.</summary>
    public FlowState Narrow(Signs signs) => new(Places
        .Select(item => new KeyValuePair<Storage, Signs>(item.Key, item.Value & signs))
        .Where(item => item.Value != Signs.None)
        .ToImmutableDictionary());

    public FlowState Join(FlowState other)
    {
        var joined = Places;
        foreach (var item in other.Places)
        {
            joined = joined.SetItem(item.Key, item.Value | this[item.Key]);
        }

        return joined == Places ? this : new(joined);
    }

    public bool Equals(FlowState? other) =>
        other is not null
        && Places.Count == other.Places.Count
        && Places.All(item => other.Places.TryGetValue(item.Key, out var signs) && signs == item.Value);

    public override int GetHashCode() => Places.Count;
}
