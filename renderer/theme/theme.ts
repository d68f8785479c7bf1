import {
  Button,
  Checkbox,
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  Kbd,
  type MantineColorsTuple,
  Modal,
  Popover,
  Radio,
  SegmentedControl,
  Switch,
  type VariantColorsResolver,
} from '@mantine/core';

/** Sarcelle, the one accent; index 6 is the light theme's, index 4 the dark theme's. */
const sarcelle: MantineColorsTuple = [
  '#e7f0f0',
  '#cfe3e3',
  '#a5cccd',
  '#7ccfd0',
  '#56b8ba',
  '#2f8a8d',
  '#0f6b6e',
  '#0c5b5e',
  '#094a4c',
  '#06191a',
];

const UNDER_LABEL = { paddingInlineStart: 'var(--mantine-spacing-sm)' };

/** Mantine weighs the ink of a filled button against the light theme's accent in both themes. */
const inkOnAccent: VariantColorsResolver = (asked) => {
  const resolved = defaultVariantColorsResolver(asked);
  const isOurs = asked.variant === 'filled' && (asked.color ?? 'sarcelle') === 'sarcelle';
  return isOurs ? { ...resolved, color: 'var(--on-accent)' } : resolved;
};

/** Mantine themed once; rooms never restyle a component (LOOK). */
export const theme = createTheme({
  primaryColor: 'sarcelle',
  primaryShade: { light: 6, dark: 4 },
  autoContrast: true,
  variantColorResolver: inkOnAccent,
  colors: { sarcelle },
  fontFamily: 'var(--sans)',
  fontSizes: { xs: '12px', sm: '14px', md: '16px', lg: '20px', xl: '28px' },
  lineHeights: { xs: '16px', sm: '20px', md: '24px', lg: '28px', xl: '36px' },
  headings: { fontFamily: 'var(--sans)', fontWeight: '600' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  defaultRadius: 8,
  shadows: { md: 'var(--shade)' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm' }, styles: { label: { fontWeight: 600 } } }),
    // It lights up where it stands: what moves under a hand is missed.
    ModalRoot: Modal.Root.extend({
      defaultProps: { transitionProps: { transition: 'fade', duration: 120, exitDuration: 0 } },
    }),
    // What explains a choice begins under its first letter, not under its circle.
    Radio: Radio.extend({ styles: { description: UNDER_LABEL } }),
    Checkbox: Checkbox.extend({ styles: { description: UNDER_LABEL } }),
    Kbd: Kbd.extend({ defaultProps: { size: 'xs' } }),
    SegmentedControl: SegmentedControl.extend({
      defaultProps: { size: 'xs', radius: 8, withItemsBorders: false },
      vars: () => ({
        root: {
          '--sc-color': 'var(--ink)',
          '--sc-label-color': 'var(--room)',
          '--sc-font-size': '13px',
          '--sc-padding': '2px 9px',
        },
      }),
      styles: {
        root: { padding: 0, border: '1px solid var(--line)', background: 'var(--surface)' },
        indicator: { boxShadow: 'none' },
      },
    }),
    Switch: Switch.extend({
      defaultProps: { size: 'sm', withThumbIndicator: false },
      styles: { description: UNDER_LABEL },
    }),
    Popover: Popover.extend({ defaultProps: { shadow: 'md' } }),
  },
});

const ours = {
  '--mantine-color-body': 'var(--room)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--muted)',
  '--mantine-color-placeholder': 'var(--muted)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--raised)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-disabled': 'var(--raised)',
  '--mantine-color-disabled-color': 'var(--muted)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-color-error': 'var(--refused)',
  '--mantine-primary-color-filled': 'var(--accent)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
  '--mantine-color-sarcelle-light': 'var(--tint)',
  '--mantine-color-sarcelle-light-hover': 'var(--raised)',
  '--mantine-color-sarcelle-light-color': 'var(--accent-ink)',
};

/** Fields and boxes take Mantine's greys in the dark: they lie on our surface instead. */
const inTheDark = {
  ...ours,
  '--mantine-color-dark-6': 'var(--surface)',
  '--mantine-color-dark-4': 'var(--line-strong)',
};

/** Mantine's own variables point at our tokens, so both themes live in tokens.css alone. */
export const variables: CSSVariablesResolver = () => ({
  variables: ours,
  light: ours,
  dark: inTheDark,
});
