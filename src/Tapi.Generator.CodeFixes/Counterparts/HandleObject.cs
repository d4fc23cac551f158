using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.CodeFixes.Syntax;

namespace Tapi.Generator.CodeFixes.Counterparts;

/// <summary>
/// Finds the generated object for a handle: the one that the handle is read from, otherwise the only one in scope, unless something shows
/// that the two are different.
/// </summary>
internal sealed class HandleObject(HandWrittenCall call)
{
    /// <summary>Null where no object is certain.</summary>
    public FoundObject? Find(IOperation handle, string owner, string member)
    {
        if (Source(handle, owner) is { } source)
        {
            return source;
        }

        if (Values.Variable(handle) is not { } variable)
        {
            return null;
        }

        var writes = VariableWrites.Of(variable, call);
        var sources = writes.Select(value => value is null ? null : HandleExpression.ObjectOf(value, owner)).OfType<IOperation>().ToList();
        var candidates = ObjectsInScope.Of(call, owner, member);
        if (sources.Count > 0)
        {
            var known = candidates.FirstOrDefault(
                candidate => sources.TrueForAll(item => SymbolEqualityComparer.Default.Equals(Values.Variable(item), candidate)));
            return variable is not (ILocalSymbol or IParameterSymbol) && known is not null ? Found(known) : null;
        }

        return candidates.Count == 1 && MayBe(variable, candidates[0], writes) && !HasOtherHandles(handle, variable)
            ? Found(candidates[0])
            : null;
    }

    /// <summary>The object that a handle, or a local that holds it, is read from.</summary>
    public FoundObject? Source(IOperation handle, string owner)
    {
        var instance = HandleExpression.ObjectOf(handle, owner);
        if (instance is null
            && Values.Variable(handle) is ILocalSymbol local
            && VariableWrites.Of(local, call) is { Count: 1 } writes
            && writes[0] is { } value)
        {
            instance = HandleExpression.ObjectOf(value, owner) is { } held && IsStill(held) ? held : null;
        }

        return instance?.Type is { } type ? new FoundObject(HandleExpression.Text(instance), type) : null;
    }

    /// <summary>Whether the name of the object that a handle was read from still refers to the same object.</summary>
    private bool IsStill(IOperation instance)
    {
        while (instance is IMemberReferenceOperation { Instance: { } inner } and not { Instance: IInstanceReferenceOperation })
        {
            instance = inner;
        }

        return instance is IInstanceReferenceOperation
            || (Values.Variable(instance) is { } variable
                && call.Model.LookupSymbols(call.Position, name: variable.Name).Contains(variable, SymbolEqualityComparer.Default)
                && (variable is ILocalSymbol
                    ? VariableWrites.Of(variable, call).Count <= 1
                    : !VariableWrites.IsWrittenIn(Mentions.Scope(call.Syntax), variable, call)));
    }

    // A local gets its value in this code, and a parameter from the caller. An object from elsewhere can be a different one.
    private bool MayBe(ISymbol handle, ISymbol candidate, IReadOnlyList<IOperation?> writes) => handle switch
    {
        ILocalSymbol => false,
        IParameterSymbol parameter =>
            writes.Count == 0
            && candidate is IParameterSymbol
            && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, candidate.ContainingSymbol),
        IFieldSymbol { IsConst: true } => false,
        _ => !VariableWrites.IsWrittenIn(Mentions.Scope(call.Syntax), handle, call),
    };

    /// <summary>
    /// Whether the code calls the same function with other handles: one object cannot represent all of them, and it is unclear which one it
    /// is.
    /// </summary>
    private bool HasOtherHandles(IOperation handle, ISymbol variable)
    {
        var scope = variable is IParameterSymbol
            ? Mentions.Scope(call.Syntax)
            : call.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        var ordinal = call.Operation.Arguments.FirstOrDefault(argument => argument.Value == handle)?.Parameter?.Ordinal;
        return scope?.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(other =>
            call.Model.GetOperation(other, call.Cancellation) is IInvocationOperation operation
            && SymbolEqualityComparer.Default.Equals(operation.TargetMethod, call.Operation.TargetMethod)
            && operation.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == ordinal) is { } argument
            && Values.Variable(argument.Value) is { } second && second.Kind == variable.Kind
            && !SymbolEqualityComparer.Default.Equals(second, variable)) == true;
    }

    private static FoundObject Found(ISymbol symbol) => new(
        SyntaxFacts.GetKeywordKind(symbol.Name) == SyntaxKind.None ? symbol.Name : "@" + symbol.Name,
        ObjectsInScope.TypeOf(symbol)!);
}
