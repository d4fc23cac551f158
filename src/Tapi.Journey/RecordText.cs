using System.Collections;
using System.Reflection;
using System.Text;

namespace Tapi.Journey;

/// <summary>A record as an indented tree. What is null, false, zero or empty is left out.</summary>
internal sealed class RecordText
{
    private readonly StringBuilder _text = new();

    public static string Of(object record)
    {
        var text = new RecordText();
        text.Write(record.GetType().Name, record, 0);
        return text._text.ToString();
    }

    private void Write(string name, object? value, int depth)
    {
        switch (value)
        {
            case null or "" or false or 0:
                return;
            case string or Enum or ValueType and not IEnumerable:
                Line($"{name}: {value}", depth);
                return;
            case IEnumerable items:
                WriteItems(name, items.Cast<object>().ToList(), depth);
                return;
        }

        Line(name == value.GetType().Name ? name : $"{name}: {value.GetType().Name}", depth);
        var properties = value.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public);
        foreach (var property in properties.Where(property => property.SetMethod is not null).OrderBy(Depth))
        {
            Write(property.Name, property.GetValue(value), depth + 1);
        }
    }

    /// <summary>What every record of its kind has comes first.</summary>
    private static int Depth(PropertyInfo property)
    {
        var depth = 0;
        for (var type = property.DeclaringType; type is not null; type = type.BaseType)
        {
            depth++;
        }

        return depth;
    }

    private void WriteItems(string name, List<object> items, int depth)
    {
        for (var i = 0; i < items.Count; i++)
        {
            Write($"{name}[{i}]", items[i], depth);
        }
    }

    private void Line(string text, int depth) => _text.Append(' ', depth * 2).Append(text).Append('\n');
}
