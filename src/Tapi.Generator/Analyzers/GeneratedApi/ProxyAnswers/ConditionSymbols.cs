using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;

namespace Tapi.Generator.Analyzers.GeneratedApi.ProxyAnswers;

/// <summary>
/// The symbols that a condition depends on: variables, and members outside the framework. Two conditions that share a symbol may ask the
/// same question.
/// </summary>
internal sealed class ConditionSymbols(ValueNames names)
{
    private readonly Dictionary<ISymbol, HashSet<ISymbol>> _variables = new(SymbolEqualityComparer.Default);

    public HashSet<ISymbol> Of(IOperation operation, ValueName request)
    {
        var found = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        Add(operation, request, found);
        return found;
    }

    private void Add(IOperation operation, ValueName request, HashSet<ISymbol> found)
    {
        foreach (var item in operation.DescendantsAndSelf())
        {
            switch (item)
            {
                case ILocalReferenceOperation or IParameterReferenceOperation:
                    // All conditions are about the request.
                    if (names.Of(item) is not { } name || !(name.Equals(request) || name.Holds(request)))
                    {
                        found.UnionWith(Variable(Variables.Within(item)!, request));
                    }

                    break;
                case IFlowCaptureReferenceOperation capture:
                    foreach (var value in names.Captured(capture.Id))
                    {
                        Add(value, request, found);
                    }

                    break;
                case IMemberReferenceOperation member when !FrameworkMember.Is(member.Member) && names.Of(item)?.Equals(request) != true:
                    found.Add(member.Member);
                    break;
                case IInvocationOperation call when !FrameworkMember.Is(call.TargetMethod):
                    found.Add(call.TargetMethod);
                    break;
            }
        }
    }

    /// <summary>A variable, and the symbols that its values depend on.</summary>
    private HashSet<ISymbol> Variable(ISymbol variable, ValueName request)
    {
        if (_variables.TryGetValue(variable, out var known))
        {
            return known;
        }

        var found = new HashSet<ISymbol>(SymbolEqualityComparer.Default) { variable };
        _variables[variable] = found;
        foreach (var value in names.Values(variable).OfType<IOperation>())
        {
            Add(value, request, found);
        }

        return found;
    }
}
