using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.CodeFixes.Syntax;

namespace Tapi.Generator.CodeFixes.Signatures;

/// <summary>An unsigned local that can become signed.</summary>
/// <param name="Type">Its declared type.</param>
/// <param name="Written">The values that are written to it.</param>
/// <param name="Read">The places that read it.</param>
internal sealed record SignedLocal(TypeSyntax Type, IReadOnlyList<ExpressionSyntax> Written, IReadOnlyList<ExpressionSyntax> Read)
{
    /// <summary>Null where something depends on its type: a reference to it, or arithmetic in place.</summary>
    public static SignedLocal? Find(ILocalSymbol local, SemanticModel model, CancellationToken cancellation)
    {
        if (local is not { Type.SpecialType: SpecialType.System_UInt32, RefKind: RefKind.None, DeclaringSyntaxReferences.Length: 1 }
            || local.DeclaringSyntaxReferences[0].GetSyntax(cancellation) is not VariableDeclaratorSyntax
            {
                Parent: VariableDeclarationSyntax
                {
                    Variables.Count: 1,
                    Parent: LocalDeclarationStatementSyntax { IsConst: false },
                } declaration,
            } variable)
        {
            return null;
        }

        var written = new List<ExpressionSyntax>();
        var read = new List<ExpressionSyntax>();
        if (variable.Initializer is { } initializer)
        {
            written.Add(initializer.Value);
        }

        foreach (var name in Mentions.Of(local, variable, model, cancellation))
        {
            switch (name.Parent)
            {
                case AssignmentExpressionSyntax assignment when assignment.Left == name:
                    if (!assignment.IsKind(SyntaxKind.SimpleAssignmentExpression))
                    {
                        return null;
                    }

                    written.Add(assignment.Right);
                    if (assignment.Parent is not ExpressionStatementSyntax)
                    {
                        read.Add(assignment);
                    }

                    break;
                case PostfixUnaryExpressionSyntax or RefExpressionSyntax:
                case PrefixUnaryExpressionSyntax prefix when prefix.Kind() is SyntaxKind.AddressOfExpression
                    or SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression:
                case ArgumentSyntax argument when !argument.RefKindKeyword.IsKind(SyntaxKind.None):
                    return null;
                default:
                    if (!NameOf.IsArgument(name.Parent))
                    {
                        read.Add(name);
                    }

                    break;
            }
        }

        return new SignedLocal(declaration.Type, written, read);
    }
}
