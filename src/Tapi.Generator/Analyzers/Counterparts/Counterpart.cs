using System.Collections.Immutable;

namespace Tapi.Generator.Analyzers.Counterparts;

/// <summary>The generated method that does what a hand-written call does.</summary>
/// <param name="Owner">The class that the method belongs to.</param>
/// <param name="Exception">What it throws where the call returns an error.</param>
/// <param name="Arguments">What the export's parameters become, in order.</param>
internal sealed record Counterpart(string Owner, string Method, string Exception, ImmutableArray<CounterpartArgument> Arguments);

/// <summary>What one parameter of an export becomes.</summary>
/// <param name="Name">The method's parameter; for a count, the parameter that it counts; for an output, the name of its value.</param>
/// <param name="IsOptional">Whether the argument can be omitted, or the output can be missing.</param>
/// <param name="Output">What an output becomes.</param>
internal sealed record CounterpartArgument(ArgumentRole Role, string Name, bool IsOptional, ResultForm Output);
