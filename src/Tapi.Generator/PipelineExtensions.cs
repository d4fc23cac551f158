using Microsoft.CodeAnalysis;

namespace Tapi.Generator;

/// <summary>
/// Steps whose values are objects. For each type of value that is a struct or a tuple, the runtime compiles Roslyn's tables anew: a hundred
/// methods, 8 ms of the generator's first start. So a pair becomes an object at once.
/// </summary>
internal static class PipelineExtensions
{
    /// <summary>Makes an object of two.</summary>
    public static IncrementalValueProvider<TResult> With<TLeft, TRight, TResult>(
        this IncrementalValueProvider<TLeft> left,
        IncrementalValueProvider<TRight> right,
        Func<TLeft, TRight, CancellationToken, TResult> make)
        where TLeft : class?
        where TRight : class?
        where TResult : class? =>
        left.Combine(right).Select((pair, cancellation) => make(pair.Left, pair.Right, cancellation));

    /// <summary>Makes an object of each value and the one on the right.</summary>
    public static IncrementalValuesProvider<TResult> With<TLeft, TRight, TResult>(
        this IncrementalValuesProvider<TLeft> left,
        IncrementalValueProvider<TRight> right,
        Func<TLeft, TRight, CancellationToken, TResult> make)
        where TLeft : class?
        where TRight : class?
        where TResult : class? =>
        left.Combine(right).Select((pair, cancellation) => make(pair.Left, pair.Right, cancellation));
}
