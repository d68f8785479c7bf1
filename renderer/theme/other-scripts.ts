// Letters that the house's faces lack and a company's name may have: Arabic, Hebrew, emoji
// in one ink. Shipped, because a laptop on stage may have none; read only when a name asks.
import '@fontsource-variable/noto-naskh-arabic/wght.css';
import '@fontsource-variable/noto-serif-hebrew/wght.css';
import '@fontsource/noto-emoji/400.css';
