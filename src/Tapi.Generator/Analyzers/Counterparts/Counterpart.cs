using System.Collections.Immutable;

namespace Tapi.Generator.Analyzers.Counterparts;

/// <summary>The generated method that does what a hand-written call does.</summary>
/// <param name="Owner">The class that it belongs to.</param>
/// <param name="Exception">What it throws where the call returns an error.</param>
/// <param name="Arguments">What becomes of the export's parameters, in their order.</param>
internal sealed record Counterpart(string Owner, string Method, string Exception, ImmutableArray<CounterpartArgument> Arguments);

/// <summary>What becomes of one parameter of an export.</summary>
/// <param name="Name">The method's parameter; for a count the one that it counts, for an output the name of its value.</param>
/// <param name="IsOptional">Whether nothing can be passed, or comes out.</param>
/// <param name="Output">What an output becomes.</param>
internal sealed record CounterpartArgument(ArgumentRole Role, string Name, bool IsOptional, ResultForm Output);
