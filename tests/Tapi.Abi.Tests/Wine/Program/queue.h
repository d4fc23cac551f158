/* What both libraries have: a queue of messages behind an event, and a note of each call that came with the right arguments.
   MESSAGE is the structure, INVALID and CLOSED are the errors of its family. */
#include <windows.h>
#include <wchar.h>
#include <tapi.h>

static HANDLE event;
static CRITICAL_SECTION gate;
static MESSAGE queue[8];
static LONG head, tail;
static volatile LONG stopped;
static DWORD seenCalls;

static LONG note(int bit, BOOL right, LONG result)
{
    if (!right) return INVALID;
    seenCalls |= 1u << bit;
    return result;
}

DWORD WINAPI seen(void) { return seenCalls; }

static HANDLE start(void)
{
    InitializeCriticalSection(&gate);
    return event = CreateEventW(NULL, FALSE, FALSE, NULL);
}

static void put(MESSAGE message)
{
    EnterCriticalSection(&gate);
    queue[tail++ % 8] = message;
    LeaveCriticalSection(&gate);
    SetEvent(event);
}

static LONG get(MESSAGE *message, DWORD timeout)
{
    for (;;)
    {
        BOOL any;
        if (stopped) return CLOSED;
        EnterCriticalSection(&gate);
        any = head != tail;
        if (any) *message = queue[head++ % 8];
        LeaveCriticalSection(&gate);
        if (any) return 0;
        if (WaitForSingleObject(event, timeout) != WAIT_OBJECT_0) return CLOSED;
    }
}

static void stop(void)
{
    stopped = 1;
    SetEvent(event);
}
