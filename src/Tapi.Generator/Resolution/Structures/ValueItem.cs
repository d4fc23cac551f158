using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Resolution.Structures;

/// <summary>A structure of fixed size as a record with readable types.</summary>
internal sealed record ValueItem(string ClassName, string Structure, EquatableArray<ValueProperty> Properties, Documentation Docs)
    : ApiItem("Values", ClassName);

/// <summary>A property of a value.</summary>
/// <param name="Field">The field of the structure.</param>
/// <param name="Type">The type of the property; null where <paramref name="Form"/> says it.</param>
/// <param name="Length">The number of characters or bytes of an array; 1 for a plain field.</param>
internal sealed record ValueProperty(string Field, string Name, ValueForm Form, ApiType? Type, int Length, PageText Summary);

/// <summary>How a field of a structure becomes a property of a value.</summary>
internal enum ValueForm
{
    /// <summary>A number, a handle or a GUID: the field has the type of the property.</summary>
    Plain,

    Constant,

    /// <summary>A number that is a time or a boolean.</summary>
    Meaning,

    /// <summary>Another structure of fixed size.</summary>
    Record,

    Currency,
    Date,
    SystemTime,

    /// <summary>A part of the structure whose members make up one GUID.</summary>
    GuidPart,

    /// <summary>Text in an array of characters.</summary>
    Text,

    /// <summary>An array of bytes.</summary>
    Bytes,
}
