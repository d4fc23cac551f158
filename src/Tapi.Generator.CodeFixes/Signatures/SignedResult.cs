using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.CodeFixes.Callers;

namespace Tapi.Generator.CodeFixes.Signatures;

/// <summary>
/// Writes the uses of an unsigned result that becomes signed, so that right code stays right. A use that is not understood gets the
/// unsigned value, as before.
/// </summary>
/// <param name="calls">All calls of the import in the file.</param>
internal sealed class SignedResult(
    SemanticModel model, bool isRequest, IReadOnlyCollection<ExpressionSyntax> calls, FileEdits edits, CancellationToken cancellation)
{
    private readonly HashSet<ISymbol> _locals = new(SymbolEqualityComparer.Default);
    private readonly SignedComparison _comparison = new(model, isRequest, edits, cancellation);

    public void Convert()
    {
        foreach (var call in calls)
        {
            Use(call);
        }
    }

    private void Use(ExpressionSyntax value)
    {
        var outer = Around(value);
        switch (outer.Parent)
        {
            case ExpressionStatementSyntax:
            case BinaryExpressionSyntax comparison when _comparison.Convert(comparison, outer):
            case InterpolationSyntax { FormatClause.FormatStringToken.ValueText: ['X' or 'x', ..] }:
            case MemberAccessExpressionSyntax access when IsHexadecimal(access):
            case AssignmentExpressionSyntax dropped when IsDiscard(dropped, outer):
                return;
            case CastExpressionSyntax cast when IsTransparent(cast):
                if (model.GetTypeInfo(cast, cancellation).Type?.SpecialType == SpecialType.System_Int32)
                {
                    edits.Change(cast, current => current.Expression.WithTriviaFrom(current));
                }

                return;
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable }
                when model.GetDeclaredSymbol(variable, cancellation) is ILocalSymbol local && BecomesSigned(local):
                return;
            case AssignmentExpressionSyntax assignment
                when assignment.Right == outer
                    && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
                    && model.GetSymbolInfo(assignment.Left, cancellation).Symbol is ILocalSymbol local
                    && BecomesSigned(local):
                return;
            default:
                edits.Change(value, current => CastText.To("uint", current, value, model));
                return;
        }
    }

    /// <summary>Makes a local signed, with all that is written to it and read from it. Each local once.</summary>
    private bool BecomesSigned(ILocalSymbol local)
    {
        if (_locals.Contains(local))
        {
            return true;
        }

        if (SignedLocal.Find(local, model, cancellation) is not { } found)
        {
            return false;
        }

        _locals.Add(local);
        if (found.Type is { IsVar: false } type)
        {
            edits.Change(type, current => SyntaxFactory.PredefinedType(SyntaxFactory.Token(SyntaxKind.IntKeyword)).WithTriviaFrom(current));
        }

        foreach (var written in found.Written.Where(written => !calls.Contains(Bare(written))))
        {
            if (SignedComparison.Value(model.GetConstantValue(written, cancellation)) is >= 0 and <= int.MaxValue
                && model.GetTypeInfo(written, cancellation).Type?.SpecialType == SpecialType.System_Int32
                && found.Type is { IsVar: false })
            {
                continue;
            }

            edits.Change(written, current => _comparison.Signed(written, current));
        }

        foreach (var read in found.Read)
        {
            Use(read);
        }

        return true;
    }

    private static ExpressionSyntax Around(ExpressionSyntax expression) =>
        expression.Parent is ParenthesizedExpressionSyntax parentheses ? Around(parentheses) : expression;

    private static ExpressionSyntax Bare(ExpressionSyntax expression) =>
        expression is ParenthesizedExpressionSyntax inner ? Bare(inner.Expression) : expression;

    private bool IsDiscard(AssignmentExpressionSyntax assignment, ExpressionSyntax value) =>
        assignment.Right == value
        && assignment.Parent is ExpressionStatementSyntax
        && model.GetSymbolInfo(assignment.Left, cancellation).Symbol is IDiscardSymbol;

    /// <summary>Whether a cast gives the same bits from the signed value.</summary>
    private bool IsTransparent(CastExpressionSyntax cast)
    {
        var type = model.GetTypeInfo(cast, cancellation).Type;
        var number = type is INamedTypeSymbol { EnumUnderlyingType: { } underlying } ? underlying.SpecialType : type?.SpecialType;
        return number == SpecialType.System_Int32 || (number == SpecialType.System_UInt32 && !CastText.IsChecked(cast, model));
    }

    /// <summary>Whether the text of a value is taken in hexadecimal digits, which are the same.</summary>
    private bool IsHexadecimal(MemberAccessExpressionSyntax access) =>
        access.Name.Identifier.ValueText == "ToString"
        && access.Parent is InvocationExpressionSyntax { ArgumentList.Arguments: [var format, ..] }
        && model.GetConstantValue(format.Expression, cancellation) is { HasValue: true, Value: string text }
        && text.StartsWith("X", StringComparison.OrdinalIgnoreCase);
}
