using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.CodeFixes.Syntax;

namespace Tapi.Generator.CodeFixes.Counterparts;

/// <summary>What the code does with an output.</summary>
internal enum OutputUse
{
    /// <summary>The code does not use it.</summary>
    None,

    /// <summary>The code has a variable for it that nothing else mentions.</summary>
    Kept,

    /// <summary>The code has a variable for it and uses that.</summary>
    Used,
}

/// <summary>A variable that a call writes.</summary>
/// <param name="Target">The variable as it is written in code.</param>
/// <param name="Type">Its type.</param>
/// <param name="Declaration">The type with which the call declares the variable; null if it is declared elsewhere.</param>
internal sealed record CallOutput(OutputUse Use, string Target, ITypeSymbol? Type, string? Declaration, ILocalSymbol? Local)
{
    public static readonly CallOutput Unwanted = new(OutputUse.None, string.Empty, null, null, null);

    /// <summary>Null for memory that is not a variable: it is unknown who reads it, and when.</summary>
    public static CallOutput? Of(IArgumentOperation argument, HandWrittenCall call)
    {
        if (NullValue.Is(argument.Value) || argument.Value is IDiscardOperation)
        {
            return Unwanted;
        }

        if (argument.Parameter is not { RefKind: RefKind.Out or RefKind.Ref })
        {
            return null;
        }

        switch (argument.Value)
        {
            case IDeclarationExpressionOperation { Expression: IDiscardOperation }:
                return Unwanted;
            case IDeclarationExpressionOperation
            {
                Expression: ILocalReferenceOperation { Local: var local },
                Syntax: DeclarationExpressionSyntax syntax,
            }:
                var type = syntax.Type.IsVar
                    ? local.Type.ToMinimalDisplayString(call.Model, call.Position)
                    : syntax.Type.WithoutTrivia().ToString();
                return new CallOutput(IsUsed(local, 0, call) ? OutputUse.Used : OutputUse.Kept, local.Name, local.Type, type, local);
            case ILocalReferenceOperation { Local: var local }
                when Declarator(local, call) is { Initializer: null } && !IsUsed(local, 1, call):
                return new CallOutput(OutputUse.Kept, local.Name, local.Type, null, local);
            case var value when Values.IsPath(value) && value is not IInstanceReferenceOperation:
                return new CallOutput(OutputUse.Used, Values.Text(value), value.Type, null, null);
            default:
                return null;
        }
    }

    private static bool IsUsed(ILocalSymbol local, int own, HandWrittenCall call) =>
        Mentions.Of(local, call.Syntax, call.Model, call.Cancellation).Count > own;

    private static VariableDeclaratorSyntax? Declarator(ILocalSymbol local, HandWrittenCall call) =>
        local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(call.Cancellation) as VariableDeclaratorSyntax;
}
